package org.v6ready.office.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.office.SandboxRun.Cause;
import org.v6ready.wire.netns.Asked;

class DiagnosisTest {
  /// Questions as `name type status records`, separated by semicolons.
  private static List<Asked> asked(String text) {
    List<Asked> asked = new ArrayList<>();
    for (String one : text.split(";")) {
      String[] words = one.strip().split(" ");
      if (words.length == 4) {
        asked.add(new Asked(words[0], words[1], words[2], Integer.parseInt(words[3])));
      }
    }
    return asked;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|all is well|a.vn A NOERROR 1|5|NONE|",
        "1|failed|a.vn AAAA NOERROR 0; a.vn A NOERROR 1|0|NO_AAAA|a.vn",
        "1|failed|b.vn AAAA NOERROR 1; A.vn AAAA NOERROR 0; a.vn A NOERROR 2|9|NO_AAAA|a.vn",
        "1|failed|a.vn AAAA SERVFAIL 0; a.vn A SERVFAIL 0|0|DNS|a.vn SERVFAIL",
        "1|failed|a.vn AAAA TIMEOUT 0|0|DNS|a.vn TIMEOUT",
        "1|failed|a.vn AAAA NXDOMAIN 0; a.vn A NXDOMAIN 0|0|DNS|a.vn NXDOMAIN",
        "1|failed|a.vn.lan AAAA NXDOMAIN 0; a.vn AAAA NOERROR 1|0|OTHER|exit code 1: failed",
        "1|connect to 10.0.0.5: Network is unreachable||1|IPV4_LITERAL|10.0.0.5",
        "1|gave up||3|IPV4_LITERAL|3 IPv4 packets without a route, no name asked for",
        "1|connect to 127.0.0.1 refused||0|OTHER|exit code 1: connect",
        "1|Network is unreachable|a.vn A NOERROR 1|1|IPV4_SOCKET|asked for A only: a.vn",
        "1|Network is unreachable|a.vn AAAA NOERROR 1; a.vn A NOERROR 1|2|IPV4_SOCKET|2 IPv4 packets without a route although the names have AAAA",
        "1|odd|a.vn AAAA NOERROR 1; a.vn A NOERROR 2|2|OTHER|exit code 1: odd",
        "60|SSL certificate problem: expired|a.vn AAAA NOERROR 1|0|CERTIFICATE|SSL certificate problem: expired",
        "28|Connection timed out|a.vn AAAA NOERROR 1|0|FIREWALL|Connection timed out",
        "-1||a.vn AAAA NOERROR 1|0|FIREWALL|no end within its time limit",
        "-1|||0|OTHER|no end within its time limit",
        "7|strange|a.vn AAAA NOERROR 1|0|OTHER|exit code 7: strange",
      })
  void whatWasSeenNamesTheCause(int exit, String output, String asked, long withoutRoute, Cause cause, String detail) {
    Diagnosis diagnosis =
        Diagnosis.of(new Witnessed(exit, output == null ? "" : output, asked(asked == null ? "" : asked), withoutRoute));
    assertThat(diagnosis.cause()).isEqualTo(cause);
    assertThat(diagnosis.detail()).startsWith(detail == null ? "" : detail);
  }

  @Test
  void whateverIsPrintedNeverThrows() {
    Random random = new Random(8925);
    for (int i = 0; i < 5_000; i++) {
      byte[] octets = new byte[random.nextInt(300)];
      random.nextBytes(octets);
      String output = new String(octets, java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(Diagnosis.of(new Witnessed(random.nextInt(3) - 1, output, List.of(), random.nextInt(4)))).isNotNull();
    }
  }

  @Test
  void thePartsOfAPageAreItsScriptsStylesFramesAndPictures() {
    String page =
        """
        <link rel="stylesheet" href="https://style.vn/a.css"><link rel=canonical href="https://canonical.vn/">
        <link href='//late.vn/b.css' rel='stylesheet'><script async src="//script.vn:8443/x.js"></script>
        <img alt="" src=http://10.0.0.5/p.png><iframe src="https://frame.vn"></iframe><a href="https://link.vn/">x</a>
        <script src="/own.js"></script>""";
    assertThat(UrlVisit.hosts(page)).containsExactly("style.vn", "late.vn", "script.vn", "10.0.0.5", "frame.vn");
  }
}
