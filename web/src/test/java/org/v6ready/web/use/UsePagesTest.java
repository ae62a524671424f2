package org.v6ready.web.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.engine.ScanListener;
import org.v6ready.model.target.Target;
import org.v6ready.model.text.Messages;
import org.v6ready.model.time.Clock;
import org.v6ready.store.OfficeStore;
import org.v6ready.store.SqliteRunStore;
import org.v6ready.store.SqliteUseStore;
import org.v6ready.use.declare.Declaration;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.survey.SurveyLine;
import org.v6ready.web.Dashboard;
import org.v6ready.web.DashboardSettings;
import org.v6ready.web.ScanControl;
import org.v6ready.web.UseCast;

class UsePagesTest {
  @TempDir Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private SqliteRunStore runs;
  private SqliteUseStore store;
  private Dashboard dashboard;

  @BeforeEach
  void start() {
    runs = SqliteRunStore.open(directory.resolve("v6ready.db"));
    store = SqliteUseStore.open(directory.resolve("v6ready.db"));
    serve(UseCast.SETTINGS);
  }

  private void serve(UseSettings settings) {
    dashboard =
        Dashboard.start(new DashboardSettings("127.0.0.1", 0, "v6ready 1.0.0"), runs, new NoScans(), new UseSource(store, OfficeStore.none(), settings), Clock.system());
  }

  @AfterEach
  void stop() {
    dashboard.close();
    store.close();
    runs.close();
    client.close();
  }

  private static final class NoScans implements ScanControl {
    @Override
    public List<Target> targets() {
      return List.of();
    }

    @Override
    public void scan(List<String> names, ScanListener listener) {}
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + dashboard.port() + path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form, String cookie) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + dashboard.port() + path)).header("Cookie", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void anEmptyStoreIsNotEnoughEvidenceAndSaysWhatToDo() throws Exception {
    dashboard.close();
    serve(UseSettings.EMPTY);
    String page = get("/use").body();
    assertThat(page).contains("Chưa đủ căn cứ", "use.yaml", "visitor-test", "Lập mẫu khảo sát").doesNotContain("Đã chứng minh: trên");
  }

  @Test
  void everyMethodHasAHeadingOfItsOwnAndDeclarationsNeverProveUse() throws Exception {
    UseCast.fill(store);
    String page = get("/use").body();
    assertThat(page).contains("Trang kiểm tra IPv6", "Khảo sát theo mẫu", "Toàn địa bàn", "Nhà mạng kê khai", "Số liệu của nơi khác");
    String declared = page.substring(page.indexOf(">Nhà mạng kê khai</h3>"));
    declared = declared.substring(0, declared.indexOf("</section>"));
    assertThat(declared).contains("Không có khoảng tin cậy").doesNotContain("Đã chứng minh", "mark j-");
    String visitors = page.substring(page.indexOf(">Trang kiểm tra IPv6</h3>"));
    assertThat(visitors.substring(0, visitors.indexOf("</section>"))).contains("Khách tự chọn").doesNotContain("mark j-");
    assertThat(page).contains("2405:4803:77::/48").contains("ít hơn 10 lượt không hiện ra");
  }

  @Test
  void aStratumNobodyDeclaredIsNamedAmongWhatIsMissing() throws Exception {
    UseCast.fill(store);
    assertThat(get("/use").body()).contains("MobiFone, di động: chưa có số thuê bao");
    assertThat(get("/use?lang=en").body()).contains("MobiFone, mobile: no lines declared yet").doesNotContain("thuê bao do nhà");
  }

  @Test
  void aProofNeedsTheWeightsOfEveryStratum() throws Exception {
    UseCast.fill(store);
    assertThat(get("/use").body()).contains("Chưa đủ căn cứ", "vì vậy chưa kết luận được").doesNotContain("Đã chứng minh: trên");
    LocalDate day = LocalDate.ofInstant(Clock.system().now(), java.time.ZoneId.systemDefault()).minusDays(30);
    store.keep(Declaration.KIND, "MobiFone", day,
        new Declaration("MobiFone", "MobiFone", day, List.of(new Declaration.Row(org.v6ready.model.use.Access.MOBILE, "", 300, 290)), "x", "khai.xlsx", "00",
            java.time.Instant.EPOCH));
    assertThat(get("/use").body()).contains("nhóm đã đo đủ chiếm").doesNotContain("vì vậy chưa kết luận được");
  }

  @Test
  void todaysFiguresAreKeptOnceHoweverOftenThePageIsOpened() throws Exception {
    UseCast.fill(store);
    get("/use");
    int once = store.measures().size();
    get("/use");
    assertThat(store.measures()).hasSize(once);
    assertThat(store.measures()).extracting(m -> m.series().method().word()).contains("visitor-test", "field-sample", "territory", "declaration");
  }

  @Test
  void aPlanIsMadeOnThePageOnlyWithTheSessionsToken() throws Exception {
    assertThat(post("/use/survey", "expected=96&token=x", "").statusCode()).isEqualTo(403);
    HttpResponse<String> form = get("/use/survey");
    String cookie = form.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
    String token = cookie.replaceAll("^[^=]*=", "");
    assertThat(post("/use/survey", "expected=90&token=" + token, cookie).statusCode()).isEqualTo(422);
    assertThat(post("/use/survey", "expected=96,5&token=" + token, cookie).statusCode()).isEqualTo(303);
    List<SurveyLine> lines = store.kept(SurveyLine.KIND, LocalDate.of(2000, 1, 1), LocalDate.of(3000, 1, 1), SurveyLine.class);
    assertThat(lines).hasSizeGreaterThanOrEqualTo(150);
    assertThat(get("/use/survey").body()).contains("https://kiemtra.test/s/" + lines.getFirst().code(), "Đã đo 0/" + lines.size());
  }

  @Test
  void aHelpCodeIsReadBackAndAMisheardOneIsToldSo() throws Exception {
    assertThat(get("/use/help?code=1234").body()).contains("Mã không đúng");
    assertThat(get("/use/help").body()).doesNotContain("Mã không đúng");
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    Messages vi = Messages.of(UsePages.class, "org.v6ready.web.use.words", Messages.VIETNAMESE);
    Messages en = Messages.of(UsePages.class, "org.v6ready.web.use.words", Messages.ENGLISH);
    assertThat(vi.keys()).isEqualTo(en.keys());
    assertThat(store.kept(Declaration.KIND, LocalDate.of(2000, 1, 1), LocalDate.of(3000, 1, 1), Declaration.class)).isEmpty();
  }
}
