package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Wrong usage: one clear sentence in the reader's language, exit code 2, nothing measured.
class UsageTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scn | \"scn\" is no command; did you mean \"scan\"? | Không có lệnh \"scn\"; có phải ý bạn là \"scan\"?",
        "scan --brwser | The option --brwser is unknown; did you mean --browser? | Không có tùy chọn --brwser; có phải ý bạn là --browser?",
        "version one | \"one\" is one word too many. | Thừa từ \"one\".",
        "explain | TARGET is missing or has no value. | Thiếu TARGET hoặc giá trị của nó.",
        "scan --min-rung | --min-rung is missing or has no value. | Thiếu --min-rung hoặc giá trị của nó.",
        "scan --min-rung X9 | \"X9\" is not a rung; write it like W5, D3, M2 or E1. | \"X9\" không phải tên bậc; hãy viết như W5, D3, M2 hoặc E1.",
        "scan --timeout 5 | \"5\" is not a time between 100ms and 2m | \"5\" không phải khoảng thời gian từ 100ms đến 2m",
        "scan --timeout 9m | \"9m\" is not a time between 100ms and 2m | \"9m\" không phải khoảng thời gian từ 100ms đến 2m",
        "scan --concurrency 0 | \"0\" is not a number from 1 up. | \"0\" không phải số nguyên từ 1 trở lên.",
        "scan --concurrency many | --concurrency: \"many\" is not a value it can have. | --concurrency: không nhận giá trị \"many\".",
        "scan --attempts 99 | \"99\" is not a number from 1 to 10. | \"99\" không phải số từ 1 đến 10.",
        "scan --checks dsn | --checks: \"dsn\" is unknown; did you mean \"dns\"? | --checks: không có \"dsn\"; có phải ý bạn là \"dns\"?",
        "scan -o jsn | -o: \"jsn\" is unknown; did you mean \"json\"? | -o: không có \"jsn\"; có phải ý bạn là \"json\"?",
        "scan --only nobody | --only: \"nobody\" is unknown; known are: | --only: không có \"nobody\"; các giá trị có thể dùng:",
        "scan --resolver here | \"here\" is not an IP address | \"here\" không phải địa chỉ IP",
        "scan --ca-file no.pem | --ca-file: the file \"no.pem\" does not exist or cannot be read. | --ca-file: tệp \"no.pem\" không tồn tại hoặc không đọc được.",
        "scan --interface moon0 | --interface: \"moon0\" is unknown | --interface: không có \"moon0\"",
        "schema all | schema: \"all\" is unknown; known are: targets, plan, run, office. | schema: không có \"all\"; các giá trị có thể dùng: targets, plan, run, office.",
        "serve --port 70000 | --port: \"70000\" is not | --port: \"70000\" không phải",
        "explain a | No run is stored yet; begin with \"v6ready scan\". | Chưa có lượt đo nào được lưu; hãy bắt đầu bằng \"v6ready scan\".",
        "compare | No run is stored yet | Chưa có lượt đo nào được lưu",
        "history a | No run is stored yet | Chưa có lượt đo nào được lưu",
        "export | No run is stored yet | Chưa có lượt đo nào được lưu",
        "badge a | No run is stored yet | Chưa có lượt đo nào được lưu",
        "rejudge | No run is stored yet | Chưa có lượt đo nào được lưu",
        "import no.csv | the file \"no.csv\" does not exist or cannot be read. | tệp \"no.csv\" không tồn tại hoặc không đọc được.",
        "validate no.yaml | no.yaml: there is no such file | no.yaml",
        "scan no.yaml | nothing was scanned. | chưa đo gì.",
      })
  void isRefusedInOneSentenceInEitherLanguage(String command, String english, String vietnamese) throws Exception {
    Files.writeString(directory.resolve("targets.yaml"), "version: 1\ntargets: [{ name: A, web: a.test }]\n");
    Cli cli = Cli.in(directory);
    Cli.Ran inEnglish = cli.with("LANG", "en_GB.UTF-8").run(command.split(" "));
    Cli.Ran inVietnamese = cli.with("LANG", "vi_VN.UTF-8").run(command.split(" "));
    assertThat(inEnglish.exit()).isEqualTo(Exit.USAGE);
    assertThat(inVietnamese.exit()).isEqualTo(Exit.USAGE);
    assertThat(inEnglish.err()).contains(english.strip()).doesNotContain("Exception", "{");
    assertThat(inVietnamese.err()).contains(vietnamese.strip()).doesNotContain("Exception", "{");
    assertThat(inEnglish.out()).isEmpty();
    assertThat(inEnglish.err().lines().count()).isLessThanOrEqualTo(2);
  }

  @Test
  void evenABrokenInstallationIsASentenceAndNeverTheCodeForFindings() throws Exception {
    Files.writeString(directory.resolve("targets.yaml"), "version: 1\ntargets: [{ name: A, web: a.test }]\n");
    Cli.Ran ran = Cli.in(directory).with(_ -> {
      throw new NoClassDefFoundError("org/example/Gone");
    }).run("scan", "--lang", "en");
    assertThat(ran.exit()).isEqualTo(Exit.INTERNAL);
    assertThat(ran.err()).contains("Something that should not happen did", "org/example/Gone").hasLineCount(1);
  }

  @Test
  void aLanguageThatDoesNotExistIsRefused() {
    Cli.Ran ran = Cli.in(directory).run("validate", "--lang", "fr");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("--lang", "fr");
  }

  @Test
  void theLanguageOptionWinsOverTheLocale() {
    Cli vietnamese = Cli.in(directory).with("LC_ALL", "vi_VN.UTF-8");
    assertThat(vietnamese.run("history", "a").err()).contains("Chưa có lượt đo");
    assertThat(vietnamese.run("history", "a", "--lang", "en").err()).contains("No run is stored");
    assertThat(Cli.in(directory).with("LC_ALL", "C").run("history", "a", "--lang=vi").err()).contains("Chưa có lượt đo");
  }
}
