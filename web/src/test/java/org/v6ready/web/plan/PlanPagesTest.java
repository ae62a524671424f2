package org.v6ready.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
  private static final String SKHCN = URLEncoder.encode("Sở Khoa học và Công nghệ tỉnh Thái Nguyên", StandardCharsets.UTF_8);

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
    assertThat(text(forced)).contains("chỉ lượt đo sau xác nhận được");
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
    for (Map.Entry<String, String> file : Map.of("/letters/file?by=2026-12-31&pick=docx:SKHCN:" + SKHCN, "PK", "/letters/file?by=&pick=pdf:SKHCN:" + SKHCN, "%PDF-", "/checklist/file?format=xlsx", "PK",
        "/checklist/file?format=ics", "BEGIN:VCALENDAR", "/checklist/file?format=pdf", "%PDF-").entrySet()) {
      HttpResponse<byte[]> got = get(file.getKey());
      assertThat(got.statusCode()).as(file.getKey()).isEqualTo(200);
      assertThat(got.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=\"");
      assertThat(new String(got.body(), 0, 15, StandardCharsets.ISO_8859_1)).startsWith(file.getValue());
    }
    assertThat(get("/letters/file?pick=pdf:SKHCN:x").statusCode()).isEqualTo(404);
    assertThat(get("/letters/file?by=mai&pick=pdf:SKHCN:" + SKHCN).statusCode()).isEqualTo(400);
    assertThat(get("/checklist/file?format=exe").statusCode()).isEqualTo(400);
    assertThat(get("/reports/draft?period=2026-Q9").statusCode()).isEqualTo(400);
  }

  @Test
  void aLetterAsksForTheDayThatWasChosen() throws Exception {
    assertThat(text(get("/reports"))).contains("type=\"date\" name=\"by\" value=\"" + java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(30));
    try (PDDocument letter = Loader.loadPDF(get("/letters/file?by=2027-01-31&pick=pdf:SKHCN:" + SKHCN).body())) {
      assertThat(new PDFTextStripper().getText(letter)).contains("trước ngày 31/01/2027");
    }
  }

  @Test
  void aReportCarriesTheTextAsItWasRewritten() throws Exception {
    Map<String, String> form = passage("Đã ban hành <Công văn> số 12.");
    HttpResponse<byte[]> html = post("/reports/file", with(form, "format", "html"));
    assertThat(text(html)).contains("Đã ban hành &lt;Công văn&gt; số 12.").doesNotContain("(Bổ sung: văn bản chỉ đạo");
    assertThat(html.headers().firstValue("Content-Disposition").orElse("")).contains("bao-cao-2026-Q4.html");
  }

  @Test
  void rewrittenTextIsStillThereAtTheNextVisitShownAsSuchAndCanBeTakenBack() throws Exception {
    assertThat(post("/reports/file", with(passage("Đã ban hành Công văn số 12."), "format", "save")).statusCode()).isEqualTo(303);
    assertThat(text(get("/reports/draft?period=2026-Q4"))).contains(">Đã ban hành Công văn số 12.</textarea>", "Đã sửa.", "(Bổ sung: văn bản chỉ đạo");
    assertThat(text(get("/reports/draft?period=2026-Q3"))).doesNotContain("Công văn số 12");
    Map<String, String> back = passage("Đã ban hành Công văn số 12.");
    back.put(back.keySet().stream().filter(name -> name.matches("p\\d+")).findFirst().orElseThrow() + ".back", "on");
    post("/reports/file", with(back, "format", "save"));
    assertThat(text(get("/reports/draft?period=2026-Q4"))).doesNotContain("Công văn số 12", "Đã sửa.");
  }

  @Test
  void allRewrittenTextCanBeTakenBackAtOnce() throws Exception {
    post("/reports/file", with(passage("Đã ban hành Công văn số 12."), "format", "save"));
    post("/reports/file", with(passage("gì đó"), "format", "restore"));
    assertThat(text(get("/reports/draft?period=2026-Q4"))).doesNotContain("Công văn số 12", "Đã sửa.");
  }

  private Map<String, String> passage(String text) throws Exception {
    Matcher found = Pattern.compile("name=\"(p\\d+)\\.slot\" value=\"([^\"]*)\">\\s*<input type=\"hidden\" name=\"p\\d+\\.was\" value=\"(\\(Bổ sung: văn bản[^\"]*)\"")
        .matcher(text(get("/reports/draft?period=2026-Q4")));
    assertThat(found.find()).isTrue();
    return new HashMap<>(Map.of("period", "2026-Q4", found.group(1), text, found.group(1) + ".slot", found.group(2), found.group(1) + ".was", found.group(3)));
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    form.put(name, value);
    return form;
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
