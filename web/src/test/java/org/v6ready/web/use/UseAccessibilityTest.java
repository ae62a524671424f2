package org.v6ready.web.use;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.engine.ScanListener;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.store.OfficeStore;
import org.v6ready.store.SqliteRunStore;
import org.v6ready.store.SqliteUseStore;
import org.v6ready.use.settings.TestName;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.visit.TestObject;
import org.v6ready.web.Dashboard;
import org.v6ready.web.DashboardSettings;
import org.v6ready.web.ScanControl;
import org.v6ready.web.UseCast;
import org.v6ready.web.visitor.VisitorServer;

/// The pages of the rate of use and the visitors' page before axe, in light and dark, wide and on a
/// phone. Chromium.
@Tag("browser")
class UseAccessibilityTest {
  @TempDir Path directory;

  private static final class NoScans implements ScanControl {
    @Override
    public List<Target> targets() {
      return List.of();
    }

    @Override
    public void scan(List<String> names, ScanListener listener) {}
  }

  private static VisitorTest loopback() {
    Map<TestObject, TestName> names = new EnumMap<>(TestObject.class);
    names.put(TestObject.DUAL, new TestName("http", "localhost", 0));
    names.put(TestObject.IPV4, new TestName("http", "v4.kiemtra.test", 0));
    names.put(TestObject.IPV6, new TestName("http", "v6.kiemtra.test", 0));
    return new VisitorTest("::", 0, new TestName("http", "127.0.0.1", 0), names, List.of(), true, 60, 400, "0209 123 456", null);
  }

  @Test
  void axeFindsNothingInLightAndDarkOnPhoneAndDesk() {
    try (SqliteRunStore runs = SqliteRunStore.open(directory.resolve("v6ready.db"));
        SqliteUseStore store = SqliteUseStore.open(directory.resolve("v6ready.db"));
        Dashboard dashboard = Dashboard.start(new DashboardSettings("127.0.0.1", 0, "v6ready 1.0.0"), runs, new NoScans(),
            new UseSource(store, OfficeStore.none(), UseCast.SETTINGS), Clock.system());
        VisitorServer visitors = VisitorServer.start(UseCast.SETTINGS, loopback(), store, "v6ready 1.0.0", Clock.system());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(
            new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      UseCast.fill(store);
      String site = "http://127.0.0.1:" + dashboard.port();
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : new int[] {1200, 320}) {
          try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
            Page page = context.newPage();
            for (String path : List.of(site + "/use", site + "/use?lang=en", site + "/use/survey", site + "/use/help?code=AAAA",
                "http://127.0.0.1:" + visitors.port() + "/", "http://127.0.0.1:" + visitors.port() + "/?lang=en")) {
              check(page, path, scheme + " " + width);
            }
          }
        }
      }
    }
  }

  private static void check(Page page, String path, String how) {
    page.navigate(path);
    page.waitForTimeout(300);
    List<String> faults = new AxeBuilder(page).analyze().getViolations().stream().map(UseAccessibilityTest::told).toList();
    assertThat(faults).as(path + " " + how).isEmpty();
    Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).as("%s %s scrolls sideways", path, how).isLessThanOrEqualTo(0);
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
  }
}
