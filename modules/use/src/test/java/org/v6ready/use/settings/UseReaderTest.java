package org.v6ready.use.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.v6ready.model.text.Messages;
import org.v6ready.use.visit.TestObject;
import org.v6ready.yaml.Problem;

class UseReaderTest {
  private static final String GOOD =
      """
      version: 1
      place: xã Trần Phú
      villages: [Trung tâm, Bản Sảng]
      operators:
        - { name: Viettel, as: [7552] }
        - { name: VNPT, as: [45899], kinds: [fixed] }
      visitor-test:
        listen: "[::]:8480"
        page: https://kiemtra.tranphu.example.vn
        names:
          dual: https://*.ds.tranphu.example.vn
          ipv4: https://v4.tranphu.example.vn
          ipv6: https://v6.tranphu.example.vn/
        proxies: [127.0.0.1, "::1", 2001:db8::/64]
        phone: 0209 123 456
      """;

  private static UseReading read(String text) {
    return UseReader.parse("use.yaml", text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private static List<String> problems(String text) {
    return ((UseReading.Bad) read(text)).problems().stream().map(Problem::key).toList();
  }

  @Test
  void aGoodFileIsRead() {
    UseSettings settings = ((UseReading.Good) read(GOOD)).settings();
    VisitorTest test = java.util.Objects.requireNonNull(settings.visitorTest());
    assertThat(settings.operators()).hasSize(2);
    assertThat(test.listenHost()).isEqualTo("[::]");
    assertThat(test.name(TestObject.DUAL).orElseThrow().origin("rab")).isEqualTo("https://rab.ds.tranphu.example.vn");
    assertThat(test.name(TestObject.IPV6_LARGE).orElseThrow().host()).isEqualTo("v6.tranphu.example.vn");
    assertThat(test.name(TestObject.IPV6_DNS)).isEmpty();
    assertThat(test.proxies()).hasSize(3);
  }

  @Test
  void everyFaultIsToldAtOnceWithItsPlace() {
    String bad =
        GOOD.replace("[::]:8480", "8480").replace("https://v4.tranphu", "ftp://v4.tranphu").replace("127.0.0.1,", "localhost,")
            .replace("[fixed]", "[cable]").replace("phone:", "fone:").replace("Bản Sảng", "Trung tâm");
    assertThat(problems(bad))
        .containsExactly("name.twice", "kind.unknown", "listen.malformed", "origin.malformed", "proxy.malformed", "key.unknown");
    assertThat(((UseReading.Bad) read(bad)).problems()).allMatch(problem -> problem.line() > 0);
  }

  @Test
  void twoTestsNeverShareAName() {
    assertThat(problems(GOOD.replace("v6.tranphu", "v4.tranphu"))).containsExactly("name.same");
  }

  @Test
  void anAddressIsNoNameAndAPageHasNoWildcard() {
    assertThat(problems(GOOD.replace("https://v4.tranphu.example.vn", "https://192.0.2.1"))).containsExactly("origin.malformed");
    assertThat(problems(GOOD.replace("https://kiemtra.", "https://*.kiemtra."))).containsExactly("page.malformed");
  }

  @Test
  void bothLanguagesHaveTheSameSentences() {
    Messages vi = Messages.of(UseReader.class, "org.v6ready.use.settings.problems", Messages.VIETNAMESE);
    Messages en = Messages.of(UseReader.class, "org.v6ready.use.settings.problems", Locale.ENGLISH);
    assertThat(vi.keys()).isEqualTo(en.keys());
  }

  @Test
  void anyOctetsAreEitherReadOrExplained() {
    java.util.Random random = new java.util.Random(66);
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3_000; i++) {
      byte[] octets = good.clone();
      for (int n = random.nextInt(6); n >= 0; n--) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      switch (UseReader.parse("use.yaml", octets, Map.of())) {
        case UseReading.Good _ -> {}
        case UseReading.Bad(List<Problem> problems) -> {
          assertThat(problems).isNotEmpty();
          problems.forEach(problem -> assertThat(UseReader.problemText(Locale.ENGLISH).render(problem)).isNotEmpty());
        }
      }
    }
  }
}
