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
  private Runs() {}

  static RunHeader header(RunStore store, String reference) {
    return store.header(reference)
        .orElseThrow(() -> Refused.usage(
            store.headers(1).isEmpty() ? "run.none" : "run.unknown", Map.of("run", reference)));
  }

  static Run run(RunStore store, String reference) {
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
    if (near.size() == 1) {
      return near.getFirst();
    }
    List<String> names = results.stream().map(result -> result.target().name()).toList();
    String hint = near.isEmpty()
        ? Suggestion.of(words, names).orElse(names.isEmpty() ? "–" : names.getFirst())
        : near.getFirst().target().name();
    throw Refused.usage(
        near.isEmpty() ? "target.unknown" : "target.many",
        Map.of("target", words, "near", hint, "count", Integer.toString(near.size())));
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
