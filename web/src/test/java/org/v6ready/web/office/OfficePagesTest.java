package org.v6ready.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.checks.office.OfficeJudge;
import org.v6ready.engine.ScanListener;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.AuditProfile;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.Line;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.office.SandboxRun;
import org.v6ready.model.office.Seen;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.store.SqliteOfficeStore;
import org.v6ready.store.SqliteRunStore;
import org.v6ready.web.Dashboard;
import org.v6ready.web.DashboardSettings;
import org.v6ready.web.ScanControl;
import org.v6ready.web.ScanRefused;

class OfficePagesTest {
  private static final Instant AT = Instant.parse("2026-11-26T02:00:00Z");

  @TempDir Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private SqliteRunStore store;
  private Dashboard dashboard;

  @BeforeEach
  void start() {
    store = SqliteRunStore.open(directory.resolve("v6ready.db"));
    SqliteOfficeStore offices = SqliteOfficeStore.open(directory.resolve("v6ready.db"));
    offices.save(run(new Office("Trụ sở", null, null, null, 2, List.of(), new TreeMap<>())));
    offices.save(run(Office.unnamed()));
    dashboard =
        Dashboard.start(new DashboardSettings("127.0.0.1", 0, "v6ready 1.0.0"), store, new NoScans(), null, () -> {
          throw ScanRefused.key("noPlan.none", java.util.Map.of());
        }, offices, Clock.system());
  }

  @AfterEach
  void stop() {
    dashboard.close();
    store.close();
    client.close();
  }

  private static <T> Seen<T> no() {
    return Seen.not(Absence.FAILED);
  }

  private static OfficeRun run(Office office) {
    Device printer =
        new Device(
            new MacAddress("00:80:77:10:00:14"), DeviceClass.V4ONLY, List.of(IpAddress.of("192.168.10.14")), List.of(), false, false,
            "", List.of("HP-VanPhong"), List.of("tcp/9100/4"), List.of(), AT);
    Inventory inventory = new Inventory(List.of(printer), null, true, Duration.ofSeconds(4), 3, false);
    SandboxRun sandbox =
        new SandboxRun("eth0", AT, List.of(new SandboxRun.Task("Cổng tỉnh", false, SandboxRun.Cause.NO_AAAA, "portal.test")));
    LocalHost host = new LocalHost("linux", "Debian", no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no());
    OfficeFacts facts =
        new OfficeFacts(
            office, AuditProfile.STANDARD, "A", Vantage.dualStack(), host, new Lan("eth0", no(), no(), Duration.ZERO, no(), no(), no()),
            new Line(no(), no(), no(), no(), List.of(), List.of(), no(), no(), no()), Seen.of(inventory, "arp"),
            Seen.of(sandbox, "office sandbox --tasks"), no(), no(), List.of(), 7);
    return new OfficeRun("run" + office.name().length(), AT, AT.plusSeconds(9), "v6ready", facts, OfficeJudge.assess(facts));
  }

  private String get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + dashboard.port() + path);
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void anOfficeShowsWhoIsLeftBehindHowMuchWasFoundAndTheEvidence() throws IOException, InterruptedException {
    String page = get("/office?name=Tr%E1%BB%A5+s%E1%BB%9F");
    assertThat(page).contains("HP-VanPhong", "192.168.10.14", "hỏi nhà cung cấp về IPv6", "Thấy 1/2 thiết bị", "Cổng tỉnh", "tên miền chưa có địa chỉ IPv6");
    assertThat(get("/office?name=Tr%E1%BB%A5+s%E1%BB%9F&lang=en")).contains("ask its vendor for IPv6", "Found 1 of 2 devices");
  }

  @Test
  void daysAreWrittenAsTheReadersLanguageWritesThem() throws IOException, InterruptedException {
    assertThat(get("/office?name=Tr%E1%BB%A5+s%E1%BB%9F&lang=vi")).contains("Môi trường thử ngày 26/11/2026", "thử ngày 26/11/2026: Cổng tỉnh").doesNotContain("ngày 2026-11-26");
    assertThat(get("/office?name=Tr%E1%BB%A5+s%E1%BB%9F&lang=en")).contains("Sandbox of 2026-11-26");
  }

  @Test
  void whatIsHandedOnWithholdsTheInsideUnlessItIsAskedFor() throws IOException, InterruptedException {
    String export = get("/office.json?name=Tr%E1%BB%A5+s%E1%BB%9F");
    assertThat(export).doesNotContain("192.168.10.14", "00:80:77", "HP-VanPhong").contains("\"privateAddresses\" : false");
    assertThat(get("/office.json?name=Tr%E1%BB%A5+s%E1%BB%9F&addresses=yes")).contains("192.168.10.14", "HP-VanPhong");
  }

  @Test
  void aNetworkNobodyDeclaredIsCalledThisOfficeInTheReadersLanguage() throws IOException, InterruptedException {
    assertThat(get("/offices")).contains("Cơ quan này", "Trụ sở");
    assertThat(get("/offices?lang=en")).contains("This office");
    assertThat(get("/office?name=")).contains("Cơ quan này");
  }

  private static final class NoScans implements ScanControl {
    @Override
    public List<Target> targets() {
      return List.of();
    }

    @Override
    public void scan(List<String> names, ScanListener listener) {}
  }
}
