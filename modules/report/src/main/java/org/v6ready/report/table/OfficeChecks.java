package org.v6ready.report.table;

import java.util.List;
import java.util.Locale;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.report.VerdictText;
import org.v6ready.report.json.Withheld;

/// An audit as one row for each check.
public final class OfficeChecks {
  private static final List<String> NAMES = List.of("office", "check", "rung", "verdict", "code", "actor", "message");

  private OfficeChecks() {}

  /// The rows; sentences in the chosen language, with `addresses` false without those of the inside.
  public static PlainTable of(OfficeRun run, boolean addresses, Locale language) {
    VerdictText text = VerdictText.in(language);
    List<List<String>> rows =
        run.assessment().verdicts().stream()
            .map(verdict -> List.of(
                run.facts().office().name(), verdict.check(), verdict.rung(), verdict.judgement().word(), verdict.code(),
                verdict.actor().word(), Withheld.message(verdict, text, addresses)))
            .toList();
    return new PlainTable(NAMES, NAMES, rows);
  }
}
