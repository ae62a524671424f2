package org.v6ready.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Finding;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;
import org.v6ready.report.Words;

/// Why a target stands where it stands: every verdict with its remedy, who must act and the command
/// to repeat, then every attempt that was made.
public final class ExplainText {
  private static final String INDENT = "  ";

  private final Screen screen;
  private final Words words;
  private final VerdictText text;
  private final Paint paint;
  private final Lines lines = new Lines();

  private ExplainText(Screen screen) {
    this.screen = screen;
    this.words = Words.in(screen.language());
    this.text = VerdictText.in(screen.language());
    this.paint = new Paint(screen.colours());
  }

  /// Explains one target, or only one check of it when `check` is given.
  public static void write(
      RunHeader header, TargetResult result, @Nullable String check, Screen screen, OutputStream out)
      throws IOException {
    ExplainText explain = new ExplainText(screen);
    explain.head(header, result);
    List<Verdict> verdicts =
        result.assessment().verdicts().stream()
            .filter(verdict -> check == null || verdict.check().equals(check))
            .toList();
    explain.verdicts(verdicts, check != null);
    new FactsText(screen, explain.lines).write(result.facts());
    explain.lines.write(out);
  }

  private void head(RunHeader header, TargetResult result) {
    Assessment assessment = result.assessment();
    lines.add(paint.strong(Columns.harmless(result.target().name())) + "  " + result.target().service().entry());
    if (header.demonstration()) {
      sentence(words.text("table.demonstration"));
    }
    sentence(Words.proven(assessment)
        ? words.text("explain.level", Map.of("rung", assessment.rung(), "level", words.level(assessment)))
        : words.text("explain.nothing"));
    String unproven = assessment.inconclusiveAt();
    if (unproven != null && Words.proven(assessment)) {
      sentence(words.text("explain.unproven", Map.of("rung", unproven)));
    }
    sentence(words.text("explain.works", Map.of(
        "dual", answer(assessment.works().dualStack()),
        "nat64", answer(assessment.works().ipv6OnlyWithNat64()),
        "only", answer(assessment.works().ipv6Only()))));
    sentence(words.text("explain.run", Map.of(
        "run", header.id(), "time", result.measured().truncatedTo(ChronoUnit.SECONDS).toString(), "policy", assessment.policy())));
    lines.blank();
  }

  private void sentence(String text) {
    lines.wrapped("", text, screen.columns());
  }

  private String answer(@Nullable Boolean works) {
    return words.text(works == null ? "answer.unknown" : works ? "answer.yes" : "answer.no");
  }

  private void verdicts(List<Verdict> verdicts, boolean all) {
    verdicts.stream()
        .filter(verdict -> all || verdict.judgement().compareTo(Judgement.INCONCLUSIVE) >= 0)
        .sorted(Comparator.comparing(Verdict::judgement).reversed())
        .forEach(this::whole);
    if (!all) {
      verdicts.stream()
          .filter(verdict -> verdict.judgement().compareTo(Judgement.INCONCLUSIVE) < 0)
          .forEach(this::oneLine);
      lines.blank();
    }
  }

  private void oneLine(Verdict verdict) {
    String start = mark(verdict) + " " + Columns.fit(verdict.rung(), 4) + Columns.fit(verdict.check(), 24);
    lines.add(start + Columns.cut(Columns.harmless(text.message(verdict)), Math.max(20, screen.columns() - 30)));
  }

  private void whole(Verdict verdict) {
    lines.add(mark(verdict) + " " + Columns.fit(verdict.rung(), 4)
        + paint.strong(verdict.check()) + "  " + paint.judgement(verdict.judgement(), words.judgement(verdict.judgement()))
        + "  " + paint.faint(verdict.code()));
    lines.wrapped(INDENT, text.message(verdict), screen.columns());
    if (verdict.sameOnIpv4()) {
      lines.wrapped(INDENT, words.text("explain.same"), screen.columns());
    }
    String remedy = text.remedy(verdict);
    if (!remedy.isEmpty()) {
      lines.wrapped(INDENT + words.text("explain.remedy") + " ", remedy, screen.columns());
      if (!Finding.UNSEEN.contains(verdict.code())) {
        // What our own line did not show is nobody else's to mend.
        lines.add(INDENT + words.text("explain.actor") + " " + words.actor(verdict.actor()));
      }
    }
    String repeat = verdict.repeat();
    if (repeat != null) {
      lines.add(INDENT + words.text("explain.repeat"));
      lines.add(INDENT + INDENT + Columns.harmless(repeat));
    }
    lines.add(INDENT + words.text("explain.basis") + " " + verdict.rfc());
    if (!verdict.evidence().isEmpty()) {
      lines.wrapped(INDENT + words.text("explain.evidence") + " ", String.join(", ", verdict.evidence()), screen.columns());
    }
    lines.blank();
  }

  private String mark(Verdict verdict) {
    return paint.judgement(verdict.judgement(), Paint.mark(verdict.judgement()));
  }
}
