package org.v6ready.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Finding;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.vantage.VantageType;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.verdict.Works;
import org.v6ready.report.VerdictText;
import org.v6ready.report.Words;

/// A run at a glance: a line for each target with its rung, its level and the three answers, and
/// under it what holds it back most.
public final class ScanTable {
  private static final int RUNG = 5;
  private static final int LEVEL = 19;
  private static final int WORKS = 8;

  private final Screen screen;
  private final Words words;
  private final VerdictText text;
  private final Paint paint;
  private final Lines lines = new Lines();

  private ScanTable(Screen screen) {
    this.screen = screen;
    this.words = Words.in(screen.language());
    this.text = VerdictText.in(screen.language());
    this.paint = new Paint(screen.colours());
  }

  /// Writes a run.
  public static void write(Run run, Screen screen, OutputStream out) throws IOException {
    ScanTable table = new ScanTable(screen);
    table.vantage(run);
    table.head();
    run.results().forEach(table::row);
    table.foot(run);
    table.lines.write(out);
  }

  private void vantage(Run run) {
    if (run.header().demonstration()) {
      lines.wrapped("", words.text("table.demonstration"), screen.columns());
    }
    Vantage vantage = run.header().vantage();
    lines.add(VantageText.line(vantage, words));
    if (vantage.type() != VantageType.DUAL_STACK) {
      lines.wrapped("", words.text("vantage.means." + vantage.type().word()), screen.columns());
    }
    VantageText.deadDns64(vantage, words).ifPresent(sentence -> lines.wrapped("", sentence, screen.columns()));
    lines.blank();
  }

  private int nameWidth() {
    return screen.columns() - RUNG - LEVEL - 3 * WORKS - 1;
  }

  private void head() {
    lines.add(paint.strong(
        Columns.fit(words.text("table.rung"), RUNG)
            + Columns.fit(words.text("table.level"), LEVEL)
            + Columns.fit(words.text("table.dual"), WORKS)
            + Columns.fit(words.text("table.nat64"), WORKS)
            + Columns.fit(words.text("table.only"), WORKS)
            + words.text("table.name")));
  }

  private void row(TargetResult result) {
    Assessment assessment = result.assessment();
    Works works = assessment.works();
    String level = Columns.fit(words.level(assessment), LEVEL);
    lines.add(
        Columns.fit(Words.rung(assessment), RUNG)
            + paint.judgement(colour(assessment), level)
            + answer(works.dualStack())
            + answer(works.ipv6OnlyWithNat64())
            + answer(works.ipv6Only())
            + Columns.cut(Columns.harmless(result.target().name()), nameWidth()));
    reason(assessment).ifPresent(this::reason);
  }

  private static Judgement colour(Assessment assessment) {
    return assessment.worst().map(Verdict::judgement)
        .orElse(assessment.inconclusiveAt() == null ? Judgement.PASS : Judgement.INCONCLUSIVE);
  }

  private String answer(@Nullable Boolean works) {
    Judgement judgement = works == null ? Judgement.INCONCLUSIVE : works ? Judgement.PASS : Judgement.FAIL;
    return paint.judgement(judgement, Columns.fit("  " + Paint.mark(judgement), WORKS));
  }

  /// What holds it back. What our own line cannot see is said once above the table, not in every row.
  private static Optional<Verdict> reason(Assessment assessment) {
    return assessment.worst().or(() ->
        assessment.verdicts().stream()
            .filter(v -> v.judgement() == Judgement.INCONCLUSIVE)
            .findFirst()
            .filter(v -> !Finding.UNSEEN.contains(v.code())));
  }

  private void reason(Verdict verdict) {
    String mark = paint.judgement(verdict.judgement(), Paint.mark(verdict.judgement()));
    List<String> sentence =
        Columns.wrap(Columns.harmless(verdict.check() + ": " + text.message(verdict)), screen.columns() - RUNG - 2);
    for (int i = 0; i < sentence.size(); i++) {
      lines.add(" ".repeat(RUNG) + (i == 0 ? mark + " " : "  ") + sentence.get(i));
    }
  }

  private void foot(Run run) {
    Map<String, Long> levels =
        run.results().stream()
            .map(TargetResult::assessment)
            .sorted(Comparator.comparing(Words::proven).thenComparing(Assessment::rung).reversed())
            .collect(Collectors.groupingBy(words::level, LinkedHashMap::new, Collectors.counting()));
    String counts = levels.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", "));
    lines.blank();
    lines.wrapped("", words.text("table.total", Map.of("targets", "" + run.results().size(), "levels", counts)), screen.columns());
    Columns.wrap(words.text("table.legend"), screen.columns()).forEach(line -> lines.add(paint.faint(line)));
    if (run.header().demonstration()) {
      // Its runs are kept apart, and `demo` says where.
      return;
    }
    run.results().stream().filter(r -> r.assessment().worst().isPresent()).findFirst().ifPresent(first ->
        lines.wrapped("", words.text("table.next", Map.of("target", first.target().name())), screen.columns()));
  }
}
