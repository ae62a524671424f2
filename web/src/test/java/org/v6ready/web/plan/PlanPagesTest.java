package org.v6ready.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.desk.Desk;
import org.v6ready.engine.ScanListener;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.plan.Office;
import org.v6ready.plan.Plan;
import org.v6ready.plan.file.PlanInit;
import org.v6ready.plan.file.PlanReader;
import org.v6ready.plan.file.PlanReading;
import org.v6ready.store.SqliteRunStore;
import org.v6ready.web.Dashboard;
import org.v6ready.web.DashboardSettings;
import org.v6ready.web.ScanControl;
import org.v6ready.web.ScanRefused;

class PlanPagesTest {
  private static final String TOKEN = "t".repeat(43);

  @TempDir Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private SqliteRunStore store;
  private Dashboard dashboard;

  @BeforeEach
  void start() {
    store = SqliteRunStore.open(directory.resolve("v6ready.db"));
    serve(() -> new Desk(plan(), Office.of("UBND xã Trần Phú", "Thái Nguyên", ""), store, store, Clock.system()));
  }

  private void serve(DeskSource desk) {
    dashboard = Dashboard.start(new DashboardSettings("127.0.0.1", 0, "v6ready 1.0.0"), store, new NoScans(), null, desk, Clock.system());
  }

  private static Plan plan() {
    return switch (PlanReader.parse("plan.yaml", PlanInit.template().getBytes(StandardCharsets.UTF_8), Map.of())) {
      case PlanReading.Good(Plan plan) -> plan;
      case PlanReading.Bad bad -> throw new AssertionError(bad);
    };
  }

  @AfterEach
  void stop() {
    dashboard.close();
    store.close();
    client.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/plan", "/plan/indicator?id=II.1.3a", "/checklist", "/checklist?status=all&owner=DNVT&q=ipv6", "/checklist/task?id=B04", "/reports",
    "/reports/draft?period=2026-Q4"})
  void everyPageReadsInBothLanguagesWithoutAWordLeftOut(String path) throws Exception {
    for (String language : List.of("vi", "en")) {
      HttpResponse<byte[]> page = get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(text(page)).contains("<html lang=\"" + language + "\"").doesNotContain("{").doesNotContain("null");
    }
  }

  @Test
  void theChecklistKeepsWhatTheCommuneCanDoApart() throws Exception {
    String page = text(get("/checklist"));
    assertThat(page.indexOf("Xã làm được")).isPositive().isLessThan(page.indexOf("Đề nghị đơn vị khác"));
    assertThat(page).contains("B25");
  }

  @Test
  void aFigureIsKeptWithItsSourceAndAWrongOneIsRefusedWithSentences() throws Exception {
    HttpResponse<byte[]> kept = post("/plan/value", Map.of("indicator", "II.1.3a", "counts", "912/1000", "method", "isp-declaration", "origin", "VNPT Na Rì <b>", "date", "2026-11-20"));
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(store.values()).singleElement().satisfies(value -> assertThat(value.number()).isEqualByComparingTo("91.2"));
    assertThat(text(get("/plan/indicator?id=II.1.3a"))).contains("VNPT Na Rì &lt;b&gt;").doesNotContain("Rì <b>");
    HttpResponse<byte[]> wrong = post("/plan/value", Map.of("indicator", "II.1.3a", "value", "900", "method", "isp-declaration", "origin", "", "date", "x"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(text(wrong)).contains("vượt quá 100 %", "cần ghi đơn vị cung cấp", "không phải ngày");
    assertThat(store.values()).hasSize(1);
  }

  @Test
  void aPastedFileIsTakenWholeOrNotAtAll() throws Exception {
    assertThat(post("/plan/import", Map.of("text", "indicator,value,method,origin,date\nII.1.3a,91,isp-declaration,VNPT,2026-11-19\n")).statusCode()).isEqualTo(303);
    HttpResponse<byte[]> wrong = post("/plan/import", Map.of("text", "indicator,value,method,origin,date\nI.1.3,50,village-count,Thôn,2026-11-19\nX,1,,,\n"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(text(wrong)).contains("csv:3:");
    assertThat(store.values()).hasSize(1);
  }

  @Test
  void aTaskIsChangedButNeverVerifiedByHand() throws Exception {
    assertThat(post("/checklist/task", Map.of("id", "B04", "status", "waiting", "owner", "DNVT", "due", "2026-12-31", "note", "đã gửi")).statusCode()).isEqualTo(303);
    assertThat(store.task("B04").orElseThrow().status()).isEqualTo(TaskStatus.WAITING);
    HttpResponse<byte[]> forced = post("/checklist/task", Map.of("id", "B04", "status", "verified", "owner", "DNVT"));
    assertThat(forced.statusCode()).isEqualTo(422);
    assertThat(text(forced)).contains("chỉ lần quét sau xác nhận được");
    assertThat(store.task("B04").orElseThrow().status()).isEqualTo(TaskStatus.WAITING);
  }

  @Test
  void changesNeedTheSessionsToken() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri("/plan/value")).POST(HttpRequest.BodyPublishers.ofString("indicator=II.1.3a&value=1&token=x")).build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode()).isEqualTo(403);
    assertThat(store.values()).isEmpty();
  }

  @Test
  void filesComeAsAttachmentsAndOpen() throws Exception {
    for (Map.Entry<String, String> file : Map.of("/letters/file?n=0&format=docx", "PK", "/letters/file?n=0&format=pdf", "%PDF-", "/checklist/file?format=xlsx", "PK",
        "/checklist/file?format=ics", "BEGIN:VCALENDAR", "/checklist/file?format=pdf", "%PDF-").entrySet()) {
      HttpResponse<byte[]> got = get(file.getKey());
      assertThat(got.statusCode()).as(file.getKey()).isEqualTo(200);
      assertThat(got.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=\"");
      assertThat(new String(got.body(), 0, 15, StandardCharsets.ISO_8859_1)).startsWith(file.getValue());
    }
    assertThat(get("/letters/file?n=999&format=pdf").statusCode()).isEqualTo(404);
    assertThat(get("/checklist/file?format=exe").statusCode()).isEqualTo(400);
    assertThat(get("/reports/draft?period=2026-Q9").statusCode()).isEqualTo(400);
  }

  @Test
  void aReportCarriesTheTextAsItWasRewritten() throws Exception {
    Matcher place = Pattern.compile("name=\"(p\\d+)\"[^>]*>\\(Bổ sung: văn bản").matcher(text(get("/reports/draft?period=2026-Q4")));
    assertThat(place.find()).isTrue();
    HttpResponse<byte[]> html = post("/reports/file", Map.of("period", "2026-Q4", "format", "html", place.group(1), "Đã ban hành <Công văn> số 12."));
    assertThat(text(html)).contains("Đã ban hành &lt;Công văn&gt; số 12.").doesNotContain("(Bổ sung: văn bản chỉ đạo");
    assertThat(html.headers().firstValue("Content-Disposition").orElse("")).contains("bao-cao-2026-Q4.html");
  }

  @Test
  void withoutAPlanThePageSaysWhatToDo() throws Exception {
    dashboard.close();
    serve(() -> {
      throw ScanRefused.key("noPlan.file", Map.of());
    });
    HttpResponse<byte[]> page = get("/checklist");
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(text(page)).contains("v6ready init plan.yaml");
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + dashboard.port() + path);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> post(String path, Map<String, String> fields) throws Exception {
    String form =
        fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(uri(path)).header("Cookie", "v6ready=" + TOKEN).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form + "&token=" + TOKEN)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
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
