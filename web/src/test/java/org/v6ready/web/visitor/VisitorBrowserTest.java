package org.v6ready.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.store.SqliteUseStore;
import org.v6ready.store.UseStore;
import org.v6ready.use.visit.Finding;
import org.v6ready.use.visit.Origin;
import org.v6ready.use.visit.TestObject;
import org.v6ready.use.visit.Validity;
import org.v6ready.use.visit.Visit;

/// A real browser in a namespace of its own against the server in another: dual-stack, IPv4-only,
/// IPv6-only, and an IPv6 that leads nowhere. Root, Linux, Chromium.
@Tag("browser")
class VisitorBrowserTest {
  private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";
  private static final String MARK = "v6v" + ProcessHandle.current().pid() % 100_000;
  private static final String CLIENT = MARK + "c";
  private static final String SERVER = MARK + "s";
  private static final int PORT = 8480;

  /// The visits of earlier tests.
  private static final Set<String> KNOWN = new HashSet<>();

  @TempDir static Path directory;
  private static Process server;
  private static Playwright playwright;

  @BeforeAll
  static void start() throws Exception {
    ip("netns add " + CLIENT);
    ip("netns add " + SERVER);
    ip("-n " + SERVER + " link add " + MARK + "a type veth peer name " + MARK + "b netns " + CLIENT);
    Path etc = Files.createDirectories(Path.of("/etc/netns", CLIENT));
    Files.writeString(etc.resolve("hosts"), """
        127.0.0.1 localhost
        192.0.2.1 kiemtra.test ds.kiemtra.test v4.kiemtra.test
        2001:db8:77::1 kiemtra.test ds.kiemtra.test v6.kiemtra.test v6ns.kiemtra.test
        """);
    Files.writeString(etc.resolve("resolv.conf"), "nameserver 192.0.2.1\n");
    for (String ns : List.of(CLIENT, SERVER)) {
      ip("-n " + ns + " link set lo up");
      exec(ns, "sysctl", "-qw", "net.ipv6.conf.all.accept_dad=0", "net.ipv6.conf.default.accept_dad=0");
    }
    ip("-n " + SERVER + " link set " + MARK + "a up");
    ip("-n " + SERVER + " addr add 192.0.2.1/24 dev " + MARK + "a");
    ip("-n " + SERVER + " addr add 2001:db8:77::1/64 dev " + MARK + "a nodad");
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    server =
        new ProcessBuilder("ip", "netns", "exec", SERVER, System.getProperty("java.home") + "/bin/java",
            "--enable-native-access=ALL-UNNAMED", "-cp", classes, VisitorShowroom.class.getName(), directory.toString(), "" + PORT)
            .redirectError(directory.resolve("server.err").toFile()).start();
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    assertThat(out.readLine()).as(Files.readString(directory.resolve("server.err"))).contains("listening");
    Path wrapper = Files.writeString(directory.resolve("browser"), "#!/bin/sh\nexec ip netns exec " + CLIENT + " chromium \"$@\"\n");
    Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  @AfterAll
  static void stop() throws Exception {
    if (playwright != null) {
      playwright.close();
    }
    if (server != null) {
      server.destroy();
      server.waitFor();
    }
    ip("netns del " + CLIENT);
    ip("netns del " + SERVER);
    for (String file : List.of("hosts", "resolv.conf", "")) {
      Files.deleteIfExists(Path.of("/etc/netns", CLIENT).resolve(file));
    }
  }

  private static void ip(String words) throws IOException, InterruptedException {
    run(("ip " + words).split(" "));
  }

  private static void exec(String ns, String... command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", ns));
    all.addAll(Arrays.asList(command));
    run(all.toArray(String[]::new));
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command) + ": " + said).isZero();
    return said;
  }

  /// Gives the client fresh addresses and routes of these families.
  private static void line(boolean four, boolean six) throws Exception {
    String device = MARK + "b";
    exec(CLIENT, "ip", "link", "set", device, "down");
    exec(CLIENT, "ip", "addr", "flush", "dev", device);
    exec(CLIENT, "sysctl", "-qw", "net.ipv6.conf." + device + ".disable_ipv6=" + (six ? 0 : 1));
    exec(CLIENT, "ip", "link", "set", device, "up");
    if (four) {
      exec(CLIENT, "ip", "addr", "add", "192.0.2.2/24", "dev", device);
      exec(CLIENT, "ip", "route", "replace", "default", "via", "192.0.2.1");
    }
    if (six) {
      exec(CLIENT, "ip", "addr", "add", "2001:db8:77::2/64", "dev", device, "nodad");
      exec(CLIENT, "ip", "-6", "route", "replace", "default", "via", "2001:db8:77::1");
      still(device);
    }
  }

  /// Waits until the device's own addresses stand: a browser drops what is under way when one comes.
  private static void still(String device) throws Exception {
    long end = System.nanoTime() + 10_000_000_000L;
    String told;
    do {
      assertThat(System.nanoTime()).as("the addresses of " + device + " stand in time").isLessThan(end);
      Thread.sleep(100);
      told = run("ip", "-n", CLIENT, "-6", "addr", "show", "dev", device);
    } while (told.contains("tentative") || !told.contains("scope link"));
  }

  private static Browser browser(String more) {
    return playwright.chromium().launch(
        new BrowserType.LaunchOptions().setExecutablePath(directory.resolve("browser"))
            .setArgs(List.of(more, "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
  }

  private record Seen(Finding said, long sentenceMillis, Visit visit, String code) {}

  private static Seen visit(String shot) throws Exception {
    return visit(shot, page -> {});
  }

  private static Seen visit(String shot, Consumer<Page> prepared) throws Exception {
    int before = visits().size();
    try (Browser browser = browser("--disable-blink-features=AutomationControlled");
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setUserAgent(AGENT).setViewportSize(390, 844))) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (message.text().contains("Content Security Policy")) {
          complaints.add(message.text());
        }
      });
      prepared.accept(page);
      page.navigate("http://kiemtra.test:" + PORT + "/");
      long began = System.nanoTime();
      page.waitForSelector("#answer:not([hidden])");
      long millis = (System.nanoTime() - began) / 1_000_000;
      page.waitForSelector("body[data-reported]");
      page.locator("details summary").click();
      Path shots = Path.of(System.getProperty("v6ready.shots", directory.toString()));
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(shots.resolve("visitor-" + shot + ".png")));
      String said = page.evaluate("document.body.dataset.said").toString();
      String code = page.locator("#code").textContent();
      assertThat(context.cookies()).isEmpty();
      assertThat(complaints).isEmpty();
      List<Visit> after = visits();
      assertThat(after).hasSize(before + 1);
      Visit newest = after.stream().filter(v -> KNOWN.add(v.id())).findFirst().orElseThrow();
      return new Seen(Finding.valueOf(said.toUpperCase(java.util.Locale.ROOT).replace('-', '_')), millis, newest, code);
    }
  }

  private static List<Visit> visits() {
    try (UseStore store = SqliteUseStore.open(directory.resolve("v6ready.db"))) {
      return store.kept(Visit.KIND, LocalDate.of(2000, 1, 1), LocalDate.of(3000, 1, 1), Visit.class);
    }
  }

  private static void check(Seen seen, Finding finding) {
    assertThat(seen.said()).isEqualTo(finding);
    assertThat(Finding.of(seen.visit())).as("the page and the server say the same").isEqualTo(finding);
    assertThat(seen.sentenceMillis()).isLessThan(3_000);
    assertThat(seen.code()).matches("[A-Z]{4}");
    assertThat(Validity.alone(seen.visit())).isEqualTo(Validity.VALID);
  }

  @Test
  void dualStackVisitorsHearThatTheyUseIpv6Well() throws Exception {
    line(true, true);
    Seen seen = visit("dual");
    check(seen, Finding.GOOD);
    assertThat(seen.visit().preferred()).isTrue();
    assertThat(seen.visit().loaded(TestObject.IPV6_LARGE)).isTrue();
  }

  @Test
  void whatIsDroppedOnceWhenAnAddressOfTheDeviceChangesIsNoMissingIpv6() throws Exception {
    line(true, true);
    AtomicInteger asked = new AtomicInteger();
    Seen seen = visit("dropped-once", page -> page.route("**/o/v6/*", route -> {
      if (asked.getAndIncrement() == 0) {
        route.abort("internetdisconnected");
      } else {
        route.resume();
      }
    }));
    check(seen, Finding.GOOD);
    assertThat(asked).hasValue(2);
  }

  @Test
  void ipv4OnlyVisitorsHearThatIpv6IsMissing() throws Exception {
    line(true, false);
    Seen seen = visit("v4-only");
    check(seen, Finding.NO_IPV6);
    assertThat(seen.visit().prefix6()).isNull();
  }

  @Test
  void ipv6OnlyVisitorsHearThatTheyNeedNoIpv4() throws Exception {
    line(false, true);
    check(visit("v6-only"), Finding.GOOD_WITHOUT_IPV4);
  }

  @Test
  void anIpv6ThatLeadsNowhereIsSeenWithinThreeSecondsAndCountsAsNoIpv6() throws Exception {
    line(true, true);
    exec(SERVER, "ip", "addr", "del", "2001:db8:77::1/64", "dev", MARK + "a");
    exec(CLIENT, "ip", "-6", "neigh", "flush", "dev", MARK + "b");
    exec(CLIENT, "ip", "-6", "neigh", "add", "2001:db8:77::1", "lladdr", "02:00:00:00:00:99", "dev", MARK + "b");
    try {
      check(visit("dead-v6"), Finding.NO_IPV6);
    } finally {
      exec(CLIENT, "ip", "-6", "neigh", "del", "2001:db8:77::1", "dev", MARK + "b");
      exec(SERVER, "ip", "addr", "add", "2001:db8:77::1/64", "dev", MARK + "a", "nodad");
    }
  }

  @Test
  void theBeaconInAPortalMeasuresFromTheReadersBrowserAndDrivenBrowsersAreMarked() throws Exception {
    line(true, true);
    int before = visits().size();
    try (Browser browser = browser("--no-first-run"); BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.setContent("<script async src='http://kiemtra.test:" + PORT + "/b.js'></script>");
      for (int seconds = 0; seconds < 30 && visits().size() == before; seconds++) {
        page.waitForTimeout(1_000);
      }
    }
    List<Visit> after = visits();
    assertThat(after).hasSize(before + 1);
    Visit visit = after.stream().filter(v -> KNOWN.add(v.id())).findFirst().orElseThrow();
    assertThat(visit.origin()).isEqualTo(Origin.BEACON);
    assertThat(visit.preferred()).isTrue();
    assertThat(Validity.alone(visit)).isEqualTo(Validity.BOT);
  }
}
