package org.v6ready.web.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.v6ready.checks.office.NetworkSummary;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.report.OfficeText;
import org.v6ready.web.Page;

/// One office in the list. `rung` has a question mark where more could not be proven.
public record OfficeRow(String name, String link, String rung, String level, String measured, long devices, long todo, NetworkSummary network) {
  static OfficeRow of(OfficeRun run, Page page) {
    String name = run.facts().office().name();
    boolean proven = run.assessment().inconclusiveAt() == null;
    return new OfficeRow(
        OfficeText.in(page.language()).name(name),
        "/office?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
        run.assessment().rung() + (proven ? "" : "?"),
        page.text("office.level." + run.assessment().rung()),
        page.moment(run.started()),
        run.facts().inventory().known().map(Inventory::others).map(java.util.List::size).orElse(0),
        run.assessment().verdicts().stream().filter(v -> v.judgement() == Judgement.FAIL || v.judgement() == Judgement.WARN).count(),
        NetworkSummary.of(run.facts(), run.assessment()));
  }
}
