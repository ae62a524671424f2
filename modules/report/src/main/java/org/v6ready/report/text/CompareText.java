package org.v6ready.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;
import org.v6ready.report.Words;

/// What changed between two runs, and why: targets that rose or fell with the verdicts that differ,
/// targets that came or went.
public final class CompareText {
  private final Screen screen;
  private final Words words;
  private final VerdictText text;
  private final Paint paint;
  private final Lines lines = new Lines();

  private CompareText(Screen screen) {
    this.screen = screen;
    this.words = Words.in(screen.language());
    this.text = VerdictText.in(screen.language());
    this.paint = new Paint(screen.colours());
  }

  /// Writes the changes from the first run to the second.
  public static void write(Run before, Run after, Screen screen, OutputStream out) throws IOException {
    CompareText compare = new CompareText(screen);
    compare.head(before, after);
    compare.targets(before, after);
    compare.lines.write(out);
  }

  private void head(Run before, Run after) {
    lines.add(words.text("compare.head", Map.of("before", before.header().id(), "after", after.header().id())));
    if (before.header().vantage().type() != after.header().vantage().type()) {
      lines.wrapped("! ", words.text("compare.vantage", Map.of(
          "before", words.text("vantage." + before.header().vantage().type().word()),
          "after", words.text("vantage." + after.header().vantage().type().word()))), screen.columns());
    }
    if (!before.header().policy().equals(after.header().policy())) {
      lines.wrapped("! ", words.text("compare.policy", Map.of(
          "before", before.header().policy(), "after", after.header().policy())), screen.columns());
    }
    lines.blank();
  }

  private void targets(Run before, Run after) {
    Map<String, TargetResult> old = byName(before);
    int same = 0;
    for (TargetResult now : after.results()) {
      TargetResult then = old.remove(now.target().name());
      if (then == null) {
        lines.add("+ " + name(now) + "  " + now.assessment().rung());
      } else if (!changed(then, now)) {
        same++;
      }
    }
    old.values().forEach(gone -> lines.add("- " + name(gone)));
    lines.add(words.text("compare.same", Map.of("count", Integer.toString(same))));
  }

  private static Map<String, TargetResult> byName(Run run) {
    return run.results().stream()
        .collect(Collectors.toMap(r -> r.target().name(), Function.identity(), (first, _) -> first, java.util.LinkedHashMap::new));
  }

  private boolean changed(TargetResult then, TargetResult now) {
    List<Verdict> differing = new ArrayList<>();
    for (Verdict verdict : now.assessment().verdicts()) {
      Optional<Verdict> was = find(then, verdict.check());
      if (was.isEmpty() || was.get().judgement() != verdict.judgement() || !was.get().code().equals(verdict.code())) {
        differing.add(verdict);
      }
    }
    String rung = then.assessment().rung();
    if (differing.isEmpty() && rung.equals(now.assessment().rung())) {
      return false;
    }
    lines.add(paint.strong(name(now)) + "  " + rung + " → " + now.assessment().rung());
    for (Verdict verdict : differing) {
      String was = find(then, verdict.check()).map(v -> words.judgement(v.judgement())).orElse("–");
      lines.wrapped(
          "  " + Paint.mark(verdict.judgement()) + " ",
          verdict.check() + ": " + was + " → " + words.judgement(verdict.judgement()) + ". " + text.message(verdict),
          screen.columns());
    }
    return true;
  }

  private static Optional<Verdict> find(TargetResult result, String check) {
    return result.assessment().verdicts().stream().filter(v -> v.check().equals(check)).findFirst();
  }

  private static String name(TargetResult result) {
    return Columns.harmless(result.target().name());
  }
}
