package org.v6ready.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.desk.Desk;
import org.v6ready.desk.ReportDraft;
import org.v6ready.documents.block.Edits;
import org.v6ready.model.plan.Rewrite;
import org.v6ready.model.time.Clock;
import org.v6ready.plan.Office;
import org.v6ready.plan.Plan;
import org.v6ready.plan.entry.ValueForm;
import org.v6ready.plan.file.PlanInit;
import org.v6ready.plan.file.PlanReader;
import org.v6ready.plan.file.PlanReading;
import org.v6ready.plan.period.Period;
import org.v6ready.store.SqliteRunStore;

/// The screens of plan, checklist, letters and reports before axe: light and dark, wide and on a phone, in both
/// languages, with tasks, values and rewritten text. Chromium. Pictures go to `target/pictures`.
@Tag("browser")
class PlanScreensTest {
  private static final Path PICTURES = Path.of("target/pictures");

  @TempDir Path directory;

  @Test
  void axeFindsNothingAndNothingScrollsSideways() {
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("v6ready.db"));
        LabScans scans = new LabScans(store, Set.of("khoe-manh", "chi-ipv4", "tu-choi"))) {
      scans.demonstration = false;
      scans.scan(List.of(), new org.v6ready.engine.ScanListener() {});
      Desk desk = desk(store);
      desk.catchUp();
      fill(desk);
      DashboardSettings settings = new DashboardSettings("127.0.0.1", 0, "v6ready 1.0.0");
      try (Dashboard dashboard = Dashboard.start(settings, store, scans, null, () -> desk, Clock.system());
          Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
          Browser browser = playwright.chromium().launch(
              new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
        URI site = URI.create("http://127.0.0.1:" + dashboard.port());
        String task = desk.checklist(desk.today()).items().getFirst().task().id();
        look(browser, site, ColorScheme.LIGHT, 1200, "vi", task);
        look(browser, site, ColorScheme.DARK, 390, "vi", task);
        look(browser, site, ColorScheme.DARK, 1200, "en", task);
        look(browser, site, ColorScheme.LIGHT, 320, "en", task);
      }
    }
  }

  private static Desk desk(SqliteRunStore store) {
    Plan plan =
        switch (PlanReader.parse("plan.yaml", PlanInit.template().getBytes(StandardCharsets.UTF_8), Map.of())) {
          case PlanReading.Good(Plan read) -> read;
          case PlanReading.Bad bad -> throw new AssertionError(bad);
        };
    return new Desk(plan, Office.of("UBND xã Trần Phú", "Thái Nguyên", ""), store, store, Clock.system());
  }

  private static void fill(Desk desk) {
    desk.enter(new ValueForm("II.1.3a", "", "912/1500", "", "isp-declaration", "", "VNPT Na Rì", desk.today().toString(), "cv-12.pdf", ""));
    for (String language : List.of("vi", "en")) {
      ReportDraft draft = ReportDraft.of(desk, Period.quarterReportedOn(desk.today()), null, java.util.Locale.of(language));
      Edits.Passage passage = Edits.of(draft.written()).getFirst();
      draft.keep(List.of(
          new Rewrite(passage.slot(), passage.text(), "Đã ban hành Công văn số 12/UBND-VHXH."),
          new Rewrite("nowhere", "không còn", "Đoạn này không còn chỗ trong báo cáo.")));
    }
  }

  private static void look(Browser browser, URI site, ColorScheme scheme, int width, String language, String task) {
    try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
      com.microsoft.playwright.Page tab = context.newPage();
      for (String path : List.of("/plan", "/plan/indicator?id=II.1.3a", "/checklist", "/checklist?status=all",
          "/checklist/task?id=" + URLEncoder.encode(task, StandardCharsets.UTF_8), "/checklist/task?id=B04", "/reports", "/reports/draft?period=2026-Q4")) {
        String how = path + " " + scheme + " " + width + " " + language;
        tab.navigate(site + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        tab.screenshot(new ScreenshotOptions().setFullPage(true).setPath(
            PICTURES.resolve("plan-" + path.replaceAll("[^a-zA-Z0-9]+", "-") + "-" + language + "-" + scheme + "-" + width + ".png")));
        assertThat(new AxeBuilder(tab).analyze().getViolations().stream().map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())).as(how).isEmpty();
        Object overflow = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as(how).isLessThanOrEqualTo(0);
      }
    }
  }
}
