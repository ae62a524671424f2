package org.v6ready.office.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.model.office.AppRank;

class AppSearchTest {
  @TempDir Path folder = Path.of("");

  private AppReport scan(String file, String text) throws IOException {
    return scan(file, text.getBytes(StandardCharsets.UTF_8), AppLimits.standard());
  }

  private AppReport scan(String file, byte[] octets, AppLimits limits) throws IOException {
    Path path = folder.resolve(file);
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(path, octets);
    return AppSearch.scan(List.of(folder), limits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "app.ini|server=10.0.0.5|LITERAL|HIGH|10.0.0.5",
        "app.ini|DNS = 203.162.4.191|LITERAL|HIGH|203.162.4.191",
        "web.config|<add key='api' value='http://192.168.1.10:8080/x'/>|LITERAL_URL|HIGH|192.168.1.10",
        "share.bat|net use z: \\\\192.168.1.20\\chung|LITERAL_URL|HIGH|192.168.1.20",
        "proxy.pac|return 'PROXY 172.16.9.9:3128';|LITERAL|HIGH|172.16.9.9",
        "odbc.ini|Data Source=10.1.2.3,1433;Version=3;|LITERAL|HIGH|10.1.2.3",
        "acl.txt|allow from 10.20.0.0/16|LITERAL_PREFIX|LOW|10.20.0.0/16",
        "x.txt|see 113.160.1.77 for it|LITERAL|MEDIUM|113.160.1.77",
        "app.conf|# server=10.0.0.5|LITERAL|LOW|10.0.0.5",
        "nginx.conf|listen 0.0.0.0:80;|LISTENS_V4_ONLY|MEDIUM|0.0.0.0",
        "a.c|h = gethostbyname(name);|RESOLVES_V4_ONLY|HIGH|gethostbyname",
        "a.js|dns.resolve4(name, f)|RESOLVES_V4_ONLY|MEDIUM|resolve4",
        "a.php|$n = ip2long($ip);|PARSES_V4_ONLY|MEDIUM|ip2long",
        "a.py|s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)|SOCKET_V4_ONLY|HIGH|AF_INET",
        "A.cs|new Socket(AddressFamily.InterNetwork, t, p)|SOCKET_V4_ONLY|HIGH|InterNetwork",
        "A.java|if (address instanceof Inet4Address) {|SOCKET_V4_ONLY|HIGH|Inet4Address",
        "run.sh|java -Djava.net.preferIPv4Stack=true -jar app.jar|JAVA_PREFERS_V4|HIGH|preferIPv4Stack",
        "schema.sql|client_ip VARCHAR(15) NOT NULL,|COLUMN_TOO_SHORT|MEDIUM|client_ip VARCHAR(15)",
        "schema2.sql|[IPAddress] [nvarchar](20) NULL,|COLUMN_TOO_SHORT|MEDIUM|IPAddress] [nvarchar](20)",
        "v.js|var re = /^(25[0-5])/;|PATTERN_V4_ONLY|MEDIUM|25[0-5]",
        "h.py|host, port = address.split(':')|SPLITS_AT_COLON|MEDIUM|split",
      })
  void whatBindsToIpv4IsFound(String file, String line, AppRule rule, AppRank rank, String what)
      throws IOException {
    AppReport report = scan(file, line + "\n");
    assertThat(report.findings()).as(line).hasSize(1);
    AppFinding found = report.findings().getFirst();
    assertThat(found.rule()).isEqualTo(rule);
    assertThat(found.rank()).isEqualTo(rank);
    assertThat(found.what()).isEqualTo(what);
    assertThat(found.places().getFirst().line()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version = 1.2.3.4",
        "Assembly, Version=4.0.0.0, Culture=neutral",
        "oldVersion=\"0.0.0.0-13.0.0.0\" newVersion=\"13.0.0.0\"",
        "lib/foo-1.2.3.4.jar",
        "Mozilla/5.0 Chrome/120.0.0.0 Safari/537.36",
        "oid = 1.3.6.1.4.1.9.9.23",
        "1.3.6.1.2.1",
        "server = 127.0.0.1",
        "netmask 255.255.255.0",
        "default 0.0.0.0/0",
        "server = 192.0.2.10",
        "host: 300.1.2.3",
        "host: 1.2.3.4.5",
        "host: 01.02.03.04",
        "released 20.11.2026",
        "points 4.4.4.4 5.5.5.5",
        "\"dep\": \"^1.2.3.4\"",
        "-Djava.net.preferIPv4Stack=false",
        "client_ip VARCHAR(45)",
        "zip VARCHAR(10)",
        "description char(12)",
        "ship_from varchar(20)",
        "name.split(':')",
        "gethostbyname2(name, AF_INET6)",
      })
  void whatOnlyLooksLikeItIsLeftAlone(String line) throws IOException {
    assertThat(scan("some.conf", line + "\n").findings()).as(line).isEmpty();
  }

  @Test
  void loopbackIsCountedAndIsNoFinding() throws IOException {
    AppReport report = scan("sign.js", "ws://127.0.0.1:9999 and 127.0.0.1\n");
    assertThat(report.findings()).isEmpty();
    assertThat(report.loopback()).isEqualTo(2);
  }

  @Test
  void aFileThatKnowsBothFamiliesRanksLow() throws IOException {
    AppReport report = scan("a.c", "socket(AF_INET, 0, 0);\nsocket(AF_INET6, 0, 0);\n");
    assertThat(report.findings()).allMatch(f -> f.rank() == AppRank.LOW).hasSize(1);
  }

  @Test
  void versionsAndDrawingsCountOnlyInUrls() throws IOException {
    Files.writeString(folder.resolve("a.svg"), "<path d='M10.5.7.9.11 20.30.40.50'/>");
    Files.writeString(folder.resolve("package-lock.json"), "\"resolved\": \"http://10.9.8.7/x\", \"v\": \"21.22.23.24\"");
    AppReport report = AppSearch.scan(List.of(folder), AppLimits.standard());
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().getFirst().what()).isEqualTo("10.9.8.7");
  }

  @Test
  void theSurestComesFirstAndRepeatsAreOneFinding() throws IOException {
    scan("docs/a.md", "server 10.7.7.7\n");
    AppReport report = scan("a.conf", "server 10.7.7.7\nhost 10.7.7.7\nacl 10.0.0.0/8\n");
    assertThat(report.findings()).extracting(AppFinding::rank).isSorted();
    assertThat(report.findings().getFirst().count()).isEqualTo(2);
    assertThat(report.findings().getFirst().places()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void aRegistryExportIsReadInItsEncoding(String charset) throws IOException {
    String text = "\ufeffWindows Registry Editor\r\n\"ProxyServer\"=\"10.8.8.8:3128\"\r\n";
    AppReport report = scan("a.reg", text.getBytes(Charset.forName(charset)), AppLimits.standard());
    assertThat(report.findings()).singleElement().satisfies(f -> {
      assertThat(f.what()).isEqualTo("10.8.8.8");
      assertThat(f.places().getFirst().line()).isEqualTo(2);
    });
  }

  @Test
  void aProgramIsSearchedForNamesAcrossPieces() throws IOException {
    byte[] program = new byte[3 << 20];
    put(program, 0, "\u007fELF");
    put(program, (1 << 20) - 5, "gethostbyname");
    put(program, (2 << 20) + 40, "http://10.1.1.1/cap-nhat");
    AppReport report = scan("prog", program, AppLimits.standard());
    assertThat(report.findings()).extracting(AppFinding::what).containsExactlyInAnyOrder("gethostbyname", "10.1.1.1");
    assertThat(report.octets()).isEqualTo(program.length);
  }

  private static void put(byte[] octets, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(ascii, 0, octets, at, ascii.length);
  }

  @Test
  void anArchiveIsReadEntryByEntry() throws IOException {
    AppReport report = scan("app.war", zip("WEB-INF/web.xml", "<v>http://10.3.3.3/</v>".getBytes(StandardCharsets.UTF_8)), AppLimits.standard());
    assertThat(report.findings()).singleElement().satisfies(f -> assertThat(f.places().getFirst().file()).endsWith("app.war!WEB-INF/web.xml"));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @Test
  void aBombInAnArchiveEndsAtTheLimit() throws IOException {
    AppLimits small = new AppLimits(100, 1 << 16, 1 << 20, 1 << 24, 100);
    AppReport report = scan("bomb.zip", zip("a.txt", new byte[64 << 20]), small);
    assertThat(report.skipped()).anyMatch(s -> s.reason() == AppReport.Reason.TOO_LARGE);
    assertThat(report.octets()).isLessThan(8 << 20);
    assertThat(report.complete()).isFalse();
  }

  @Test
  void limitsEndTheScanAndSaySo() throws IOException {
    for (int i = 0; i < 30; i++) {
      Files.writeString(folder.resolve("f" + i), "server 10.1.1." + (i + 1));
    }
    AppReport files = AppSearch.scan(List.of(folder), new AppLimits(10, 1000, 1000, 100_000, 100));
    assertThat(files.files()).isEqualTo(10);
    assertThat(files.skipped()).anyMatch(s -> s.reason() == AppReport.Reason.TOO_MANY_FILES);
    AppReport places = AppSearch.scan(List.of(folder), new AppLimits(100, 1000, 1000, 100_000, 5));
    assertThat(places.findings()).hasSize(5);
    assertThat(places.complete()).isFalse();
  }

  @Test
  void linksAreNotFollowedAndOthersPartsAreNamed() throws IOException {
    Files.createDirectories(folder.resolve("node_modules/x"));
    Files.writeString(folder.resolve("node_modules/x/a.js"), "server 10.1.1.1");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    AppReport report = AppSearch.scan(List.of(folder, folder.resolve("none")), AppLimits.standard());
    assertThat(report.findings()).isEmpty();
    assertThat(report.skipped()).extracting(AppReport.Skipped::reason).containsExactlyInAnyOrder(AppReport.Reason.VENDORED, AppReport.Reason.NOT_THERE);
  }

  @Test
  void randomOctetsNeverBreakIt() throws IOException {
    Random random = new Random(6540);
    byte[] seed = zip("a.conf", "server=10.0.0.5\nhttp://1.2.3.4:80/ AF_INET split(':') \\d{1,3}\\.\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 300; i++) {
      byte[] octets = seed.clone();
      for (int k = random.nextInt(20); k >= 0; k--) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      Files.write(folder.resolve("f" + i), octets);
    }
    AppReport report = AppSearch.scan(List.of(folder), AppLimits.standard());
    assertThat(report.files()).isGreaterThanOrEqualTo(300);
  }

  @Test
  void aPackedLineOfMegabytesTakesNoTime() throws IOException {
    String line = "a.b.c.d=1.1.1.1.1.1,((((ip char".repeat(200_000);
    long start = System.nanoTime();
    scan("packed.js", line);
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
  }
}
