package org.v6ready.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.CheckText;
import org.v6ready.checks.office.NetworkSummary;
import org.v6ready.checks.office.OfficeRung;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.OfficeText;
import org.v6ready.report.VerdictText;
import org.v6ready.report.Words;

/// An audit of an office for a terminal: the network in a few lines, the ladder, what to do and who must,
/// what could not be tested and why, the questions.
public final class OfficeTable {
  private static final int INDENT = 4;

  private final Screen screen;
  private final Words words;
  private final VerdictText text;
  private final CheckText checks;
  private final Paint paint;
  private final Lines lines = new Lines();

  private OfficeTable(Screen screen) {
    this.screen = screen;
    this.words = Words.in(screen.language());
    this.text = VerdictText.in(screen.language());
    this.checks = CheckText.in(screen.language());
    this.paint = new Paint(screen.colours());
  }

  /// Writes an audit.
  public static void write(OfficeRun run, Screen screen, OutputStream out) throws IOException {
    OfficeTable table = new OfficeTable(screen);
    table.head(run);
    table.ladder(run);
    table.findings(run);
    OfficeDevices.write(run.facts().inventory(), screen, table.lines);
    OfficeReplacements.write(run.facts(), screen, table.lines);
    table.evidence(run.facts());
    table.untested(run);
    table.questions(run);
    table.lines.write(out);
  }

  private void head(OfficeRun run) {
    NetworkSummary network = NetworkSummary.of(run.facts(), run.assessment());
    lines.add(paint.strong(Columns.harmless(OfficeText.in(screen.language()).name(run.facts().office()))));
    line("office.link", network.interfaceName().isEmpty() ? "–" : network.interfaceName() + " · " + words.text("office.profile." + run.facts().profile().word()));
    line("office.ipv4", (network.ipv4Prefix() == null ? "–" : network.ipv4Prefix().toString()) + " · " + OfficeText.in(screen.language()).internet(network.ipv4Internet()));
    line("office.ipv6", (network.ipv6Prefix() == null ? "–" : network.ipv6Prefix().toString()) + " · " + OfficeText.in(screen.language()).internet(network.ipv6Internet()));
    line("office.router", texts(network.routers()));
    line("office.resolver", texts(network.resolvers()));
    if (network.nat64Prefix() != null) {
      String how = network.pref64() == null ? "DNS64" : network.dns64() ? "PREF64, DNS64" : "PREF64";
      line("office.nat64", network.nat64Prefix() + " (" + how + ") · " + answer(network.ipv4ThroughNat64()));
    }
    lines.blank();
  }

  private void evidence(OfficeFacts facts) {
    List<String> found = OfficeText.in(screen.language()).evidence(facts);
    if (!found.isEmpty()) {
      lines.add(paint.strong(words.text("office.evidence")));
      found.forEach(one -> lines.wrapped("  • ", one, screen.columns()));
      lines.blank();
    }
  }

  private void line(String key, String value) {
    lines.wrapped(Columns.fit(words.text(key), 20), value, screen.columns());
  }

  private static String texts(List<?> all) {
    return all.isEmpty() ? "–" : all.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private String answer(@Nullable Boolean works) {
    return words.text(works == null ? "office.works.unknown" : works ? "office.works.yes" : "office.works.no");
  }

  private void ladder(OfficeRun run) {
    String rung = run.assessment().rung() + (run.assessment().inconclusiveAt() == null ? "" : "?");
    lines.add(paint.strong(words.text("office.rung", Map.of("rung", rung, "level", words.text("office.level." + run.assessment().rung())))));
    for (OfficeRung one : OfficeRung.ladder(run.assessment().verdicts())) {
      String mark = paint.judgement(one.judgement(), Paint.mark(one.judgement()));
      lines.add("  " + mark + " " + one.rung() + "  " + words.text("office.step." + one.rung()));
    }
    lines.blank();
  }

  private void findings(OfficeRun run) {
    List<Verdict> found = new ArrayList<>();
    for (Judgement judgement : List.of(Judgement.FAIL, Judgement.WARN)) {
      run.assessment().verdicts().stream().filter(v -> v.judgement() == judgement).forEach(found::add);
    }
    long passed = run.assessment().verdicts().stream().filter(v -> v.judgement() == Judgement.PASS).count();
    lines.add(paint.strong(words.text("office.todo", Map.of("count", "" + found.size(), "passed", "" + passed))));
    for (Verdict verdict : found) {
      lines.wrapped(
          "  " + Paint.mark(verdict.judgement()) + " ",
          verdict.check() + " " + text.title(verdict.check()) + ": " + text.message(verdict),
          screen.columns());
      String remedy = "→ " + words.actor(verdict.actor()) + ": " + text.remedy(verdict);
      lines.wrapped(" ".repeat(INDENT), remedy, screen.columns());
    }
    lines.blank();
  }

  private void untested(OfficeRun run) {
    Map<String, List<Verdict>> byReason =
        run.assessment().verdicts().stream()
            .filter(v -> v.judgement() == Judgement.INCONCLUSIVE && !run.assessment().questions().contains(v.check()))
            .collect(Collectors.groupingBy(text::message, java.util.LinkedHashMap::new, Collectors.toList()));
    if (byReason.isEmpty()) {
      return;
    }
    lines.add(paint.strong(words.text("office.untested")));
    byReason.forEach((reason, verdicts) -> {
      String which = verdicts.stream().map(Verdict::check).collect(Collectors.joining(", "));
      lines.wrapped("  ? ", which + ": " + reason, screen.columns());
    });
    lines.blank();
  }

  private void questions(OfficeRun run) {
    if (run.assessment().questions().isEmpty()) {
      return;
    }
    lines.wrapped("", words.text("office.questions"), screen.columns());
    for (String check : run.assessment().questions()) {
      lines.wrapped("  " + check + "  ", checks.question(check), screen.columns());
    }
  }
}
