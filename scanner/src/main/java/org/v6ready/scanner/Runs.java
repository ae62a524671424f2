package org.v6ready.scanner;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.store.RunStore;
import org.v6ready.yaml.Suggestion;

/// Finding a stored run, and a target in it, by what a person types.
final class Runs {
  private static final int SOME = 5;

  private Runs() {}

  static RunHeader header(RunStore store, String reference) {
    return store.header(reference)
        .orElseThrow(() -> Refused.usage(
            store.headers(1).isEmpty() ? "run.none" : "run.unknown", Map.of("run", reference)));
  }

  static Run run(RunStore store, String reference) {
    if (reference.equals("latest-1") && store.headers(2).size() == 1) {
      throw Refused.usage("run.only-one", Map.of());
    }
    RunHeader header = header(store, reference);
    return store.run(header.id()).orElseThrow(() -> Refused.usage("run.unknown", Map.of("run", reference)));
  }

  /// By name or host; else the only one whose name, host or entry holds the words, whatever their case
  /// and diacritics.
  static TargetResult target(Run run, String words) {
    List<TargetResult> results = run.results();
    for (TargetResult result : results) {
      if (result.target().name().equals(words) || result.target().service().host().ascii().equals(words)) {
        return result;
      }
    }
    List<TargetResult> near = results.stream().filter(result -> text(result).contains(bare(words))).toList();
    List<TargetResult> begin = near.stream().filter(result -> begins(result, bare(words))).toList();
    if (begin.size() == 1) {
      return begin.getFirst();
    }
    if (near.size() == 1) {
      return near.getFirst();
    }
    List<String> names = results.stream().map(result -> result.target().name()).toList();
    if (!near.isEmpty()) {
      throw Refused.usage("target.many", Map.of(
          "target", words, "near", near.getFirst().target().name(), "count", Integer.toString(near.size())));
    }
    throw Suggestion.of(words, names)
        .map(name -> Refused.usage("target.unknown", Map.of("target", words, "near", name)))
        .orElseGet(() -> Refused.usage("target.none", Map.of(
            "target", words, "some", String.join(", ", names.subList(0, Math.min(SOME, names.size()))))));
  }

  private static boolean begins(TargetResult result, String words) {
    return bare(result.target().name()).startsWith(words) || result.target().service().host().ascii().startsWith(words);
  }

  private static String text(TargetResult result) {
    return bare(result.target().name() + " " + result.target().service().entry());
  }

  private static String bare(String text) {
    return Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
