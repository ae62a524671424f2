package org.v6ready.web.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.engine.ScanListener;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.store.OfficeStore;
import org.v6ready.store.SqliteRunStore;
import org.v6ready.store.SqliteUseStore;
import org.v6ready.use.declare.Declaration;
import org.v6ready.web.Dashboard;
import org.v6ready.web.DashboardSettings;
import org.v6ready.web.ScanControl;
import org.v6ready.web.UseCast;

/// The form out, the filled form in.
class DeclarationPagesTest {
  private static final String EDGE = "v6ready-test-edge";

  @TempDir Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private SqliteRunStore runs;
  private SqliteUseStore store;
  private Dashboard dashboard;
  private String cookie = "";

  private static final class NoScans implements ScanControl {
    @Override
    public List<Target> targets() {
      return List.of();
    }

    @Override
    public void scan(List<String> names, ScanListener listener) {}
  }

  @BeforeEach
  void start() throws Exception {
    runs = SqliteRunStore.open(directory.resolve("v6ready.db"));
    store = SqliteUseStore.open(directory.resolve("v6ready.db"));
    dashboard =
        Dashboard.start(new DashboardSettings("127.0.0.1", 0, "v6ready 1.0.0"), runs, new NoScans(),
            new UseSource(store, OfficeStore.none(), UseCast.SETTINGS), Clock.system());
    cookie = get("/use/declarations").headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
  }

  @AfterEach
  void stop() {
    dashboard.close();
    store.close();
    runs.close();
    client.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + dashboard.port() + path)).header("Cookie", cookie.isEmpty() ? "a=b" : cookie);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> send(String name, byte[] octets, String token) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token + "\r\n").getBytes(StandardCharsets.UTF_8));
    body.write(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.write(octets);
    body.write(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return client.send(
        request("/use/declarations").header("Content-Type", "multipart/form-data; boundary=" + EDGE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String token() {
    return cookie.replaceAll("^[^=]*=", "");
  }

  private List<Declaration> kept() {
    return store.kept(Declaration.KIND, LocalDate.of(2000, 1, 1), LocalDate.of(3000, 1, 1), Declaration.class);
  }

  private static byte[] filled(byte[] form) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      XSSFSheet sheet = book.getSheetAt(0);
      sheet.getRow(4).getCell(1).setCellValue("30/09/2026");
      sheet.getRow(5).getCell(1).setCellValue("Nguyễn Văn A, Giám đốc");
      sheet.getRow(8).getCell(2).setCellValue(600);
      sheet.getRow(8).getCell(3).setCellValue(540);
      sheet.getRow(9).getCell(2).setCellValue("3.000");
      sheet.getRow(9).getCell(3).setCellValue("2 950");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void theFormThatWasSentComesBackAsADeclaration() throws Exception {
    byte[] form = get("/use/declarations/form?isp=Viettel&as=xlsx").body();
    HttpResponse<String> answer = send("khai.xlsx", filled(form), token());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Đã nhận bản kê khai của Viettel", "540 / 600", "90,0", "khai.xlsx", "Nguyễn Văn A");
    assertThat(kept()).hasSize(1);
    assertThat(kept().getFirst().rows()).hasSize(2);
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsKept() throws Exception {
    HttpResponse<String> empty = send("khai.xlsx", get("/use/declarations/form?isp=Viettel&as=xlsx").body(), token());
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Chưa nhận được tệp này", "khai.xlsx");
    HttpResponse<String> garbage = send("../../x<b>.docx", new byte[] {1, 2, 3}, token());
    assertThat(garbage.statusCode()).isEqualTo(422);
    assertThat(garbage.body()).contains("x&lt;b").doesNotContain("../");
    assertThat(send("khai.pdf", new byte[10], token()).statusCode()).isEqualTo(422);
    assertThat(kept()).isEmpty();
  }

  @Test
  void withoutTheSessionsTokenNothingIsTakenIn() throws Exception {
    byte[] form = filled(get("/use/declarations/form?isp=Viettel&as=xlsx").body());
    assertThat(send("khai.xlsx", form, "x").statusCode()).isEqualTo(403);
    assertThat(kept()).isEmpty();
  }

  @Test
  void aFileBeyondFiveMegabytesEndsAsARefusalAndTheDashboardGoesOn() throws Exception {
    int status;
    try {
      status = send("khai.xlsx", new byte[7 << 20], token()).statusCode();
    } catch (IOException closed) {
      status = 413;
    }
    assertThat(status).isBetween(400, 422);
    assertThat(get("/use/declarations").statusCode()).isEqualTo(200);
    assertThat(kept()).isEmpty();
  }

  @Test
  void formsAreThereInBothFormatsAndThePosterIsAPdf() throws Exception {
    assertThat(new String(get("/use/declarations/form?isp=VNPT&as=docx").body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    assertThat(get("/use/declarations/form?isp=Nobody&as=docx").statusCode()).isEqualTo(404);
    assertThat(new String(get("/use/poster.pdf").body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }
}
