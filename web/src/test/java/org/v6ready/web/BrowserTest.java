package org.v6ready.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages in a real browser: accessibility, width, keyboard, scripts off, a live scan. Pictures of
/// every page stay in `target/pictures`.
@Tag("browser")
class BrowserTest {
  private static final String CHROMIUM = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target/pictures");
  private static final String TARGET = "/target?name=" + URLEncoder.encode("IPv6 từ chối kết nối", StandardCharsets.UTF_8);
  private static final Map<String, String> PAGES =
      Map.of("overview", "/", "targets", "/targets", "target", TARGET, "scan", "/scan", "missing", "/nowhere");

  private static final String KEEP_TITLES =
      "document.addEventListener('DOMContentLoaded', () => new MutationObserver(() =>"
          + " sessionStorage.setItem('titles', (sessionStorage.getItem('titles') || '') + document.title))"
          + ".observe(document.querySelector('title'), {childList: true}));";

  /// For what a scan does; a busy machine may take long, an idle one takes seconds.
  private static final int PATIENCE = 180_000;

  private static Site site;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    Files.createDirectories(PICTURES);
    site = Site.withHistory();
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright.chromium().launch(
            new BrowserType.LaunchOptions().setExecutablePath(Path.of(CHROMIUM))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
  }

  @AfterAll
  static void close() {
    browser.close();
    playwright.close();
    site.close();
  }

  private static BrowserContext context(int width, boolean scripts, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(scripts).setColorScheme(scheme));
  }

  static Stream<Arguments> pages() {
    return PAGES.keySet().stream().sorted()
        .flatMap(page -> Stream.of("vi", "en").flatMap(language -> Stream.of("light", "dark").map(theme -> Arguments.of(page, language, theme))));
  }

  private static String url(String page, String language, String theme) {
    String path = PAGES.getOrDefault(page, page);
    return site.address() + path + (path.contains("?") ? "&" : "?") + "lang=" + language + "&theme=" + theme;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyoneCanReadThePageAtEveryWidth(String page, String language, String theme) {
    for (int width : new int[] {1280, 390, 320}) {
      try (BrowserContext context = context(width, true, ColorScheme.LIGHT);
          com.microsoft.playwright.Page tab = context.newPage()) {
        List<String> noise = new ArrayList<>();
        tab.onConsoleMessage(message -> noise.add(message.text()));
        tab.onRequest(request -> {
          if (!request.url().startsWith(site.address())) {
            noise.add("asked " + request.url());
          }
        });
        tab.navigate(url(page, language, theme));
        assertThat(tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("fits " + width).isEqualTo(true);
        if (width != 320) {
          tab.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setFullPage(true)
              .setPath(PICTURES.resolve(page + "-" + language + "-" + theme + "-" + width + ".png")));
        }
        if (width == 1280) {
          AxeResults found = new AxeBuilder(tab).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze();
          assertThat(found.getViolations().stream().map(BrowserTest::words)).isEmpty();
        }
        noise.removeIf(line -> page.equals("missing") && line.contains("404"));
        assertThat(noise).isEmpty();
      }
    }
  }

  private static String words(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  @Test
  void theThemeFollowsTheSystemUntilOneIsChosen() {
    try (BrowserContext context = context(1280, true, ColorScheme.DARK);
        com.microsoft.playwright.Page tab = context.newPage()) {
      tab.navigate(site.address() + "/");
      assertThat(tab.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(13, 17, 23)");
      tab.navigate(site.address() + "/?theme=light");
      assertThat(tab.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
    }
  }

  @Test
  void theKeyboardAloneSkipsToTheContentAndOpensATarget() {
    try (BrowserContext context = context(1280, true, ColorScheme.LIGHT);
        com.microsoft.playwright.Page tab = context.newPage()) {
      tab.navigate(site.address() + "/targets?lang=en");
      tab.keyboard().press("Tab");
      assertThat(tab.evaluate("document.activeElement.className")).isEqualTo("skip");
      tab.keyboard().press("Enter");
      assertThat(tab.url()).endsWith("#main");
      for (int i = 0; i < 40 && !String.valueOf(tab.evaluate("document.activeElement.getAttribute('href')")).startsWith("/target?"); i++) {
        tab.keyboard().press("Tab");
        assertThat(tab.evaluate("document.activeElement === document.body")).isEqualTo(false);
      }
      assertThat(tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
      tab.keyboard().press("Enter");
      tab.waitForURL("**/target?**");
    }
  }

  @Test
  void withoutScriptsEverythingCanBeReadAndAScanStarted() {
    try (Site fresh = Site.empty();
        BrowserContext context = context(1280, false, ColorScheme.LIGHT);
        com.microsoft.playwright.Page tab = context.newPage()) {
      tab.navigate(fresh.address() + "/scan?lang=en");
      tab.locator("main button.primary").click();
      assertThat(tab.locator("#summary").textContent()).isNotBlank();
      assertThat(tab.locator("progress").count()).isEqualTo(1);
      assertThat(tab.locator("noscript meta[http-equiv=refresh]").count()).isEqualTo(1);
      tab.navigate(fresh.address() + "/?lang=en");
      assertThat(tab.locator("h1").textContent()).isNotBlank();
    }
  }

  @Test
  void aLiveScanMovesByItselfAndEndsWithResults() {
    try (Site fresh = Site.of(Set.of("chi-ipv4", "tu-choi"));
        BrowserContext context = context(390, true, ColorScheme.DARK);
        com.microsoft.playwright.Page tab = context.newPage()) {
      // A fast machine is done, and the page loaded anew, before anybody could read the title.
      tab.addInitScript(KEEP_TITLES);
      tab.navigate(fresh.address() + "/scan?lang=vi");
      tab.locator("main button.primary").click();
      // The first news from the server comes when the line of this machine is proven and a target is done.
      tab.waitForSelector("#recent li", new com.microsoft.playwright.Page.WaitForSelectorOptions().setTimeout(PATIENCE));
      tab.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("scanning-vi-dark-390.png")));
      tab.waitForSelector("#live[data-state=still]", new com.microsoft.playwright.Page.WaitForSelectorOptions().setTimeout(PATIENCE));
      assertThat(String.valueOf(tab.evaluate("sessionStorage.getItem('titles')"))).contains("%");
      assertThat(tab.locator("#done").textContent()).isEqualTo("4");
      assertThat(tab.locator("#recent li").count()).isEqualTo(4);
    }
  }
}
