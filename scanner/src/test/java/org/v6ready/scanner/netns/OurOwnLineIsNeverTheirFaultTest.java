package org.v6ready.scanner.netns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// The same services seen from machines that lack a family: what such a machine cannot see it does not
/// judge, neither green nor red.
@Tag("netns")
@ExtendWith(SharedInternet.class)
class OurOwnLineIsNeverTheirFaultTest {
  private static final List<String> TARGETS =
      List.of("name: healthy, web: \"https://healthy.gov.vn/\"", "name: refused, web: \"https://refused.gov.vn/\"", "name: sound, dns: sound.gov.vn",
          "name: silent, dns: silent.gov.vn", "name: mail, mail: mail-sound.gov.vn", "name: mail-refused, mail: mail-refused.gov.vn");

  /// Checks that only a machine with IPv6 can decide.
  private static final Set<String> NEED_IPV6 =
      Set.of("web-reachable", "web-tls", "web-redirect", "web-content", "web-dns-path", "web-ipv6-only", "web-happy-eyeballs", "web-path-mtu", "dns-ns-answers", "dns-parity", "mail-answers",
          "mail-starttls", "mail-parity", "mail-names", "mail-user-access");

  private static ScanResult from(Namespace machine) throws Exception {
    ScanResult result = new Product(SharedInternet.get()).scan(machine, TARGETS, "--timeout", "2s");
    System.out.println(machine.name() + " scan: " + result.took().toMillis() + " ms");
    return result;
  }

  private static void nothingIsJudgedOverIpv6(ScanResult result) {
    for (JsonNode target : result.run().path("targets")) {
      for (JsonNode verdict : target.path("verdicts")) {
        if (NEED_IPV6.contains(verdict.path("check").asString())) {
          assertThat(verdict.path("verdict").asString()).as(target.path("name") + " " + verdict).isIn("inconclusive", "not-applicable");
        }
      }
      assertThat(target.path("worksIpv6Only").isNull()).as(target.path("name").asString()).isTrue();
      assertThat(target.path("facts").path("dns").path("resolvesOverIpv6Only").isNull()).as(target.path("name").asString()).isTrue();
    }
    assertThat(result.exit()).isEqualTo(3);
  }

  @Test
  void withoutIpv6NothingIsJudgedOverIpv6() throws Exception {
    ScanResult result = from(SharedInternet.get().fourOnly);
    assertThat(result.run().path("vantage").path("type").asString()).isEqualTo("ipv4-only");
    nothingIsJudgedOverIpv6(result);
    assertThat(result.verdicts("healthy").get("web-aaaa")).startsWith("pass");
  }

  @Test
  void behindABlackHoleNothingIsJudgedOverIpv6() throws Exception {
    ScanResult result = from(SharedInternet.get().broken);
    assertThat(result.run().path("vantage").path("type").asString()).isEqualTo("ipv6-broken");
    nothingIsJudgedOverIpv6(result);
    assertThat(result.verdicts("healthy").get("web-aaaa")).startsWith("pass");
  }

  @Test
  void withoutIpv4WhatNeedsIpv4AsTheControlIsNotJudged() throws Exception {
    ScanResult result = from(SharedInternet.get().sixOnly);
    assertThat(result.run().path("vantage").path("type").asString()).isEqualTo("ipv6-only");
    assertThat(result.port("healthy", 4, 443)).isEqualTo("not-attempted");
    assertThat(result.port("healthy", 6, 443)).isEqualTo("open/ok");
    assertThat(result.verdicts("refused")).allSatisfy((check, verdict) -> assertThat(verdict).as(check).doesNotStartWith("fail"));
    assertThat(result.verdicts("refused").get("web-reachable")).startsWith("inconclusive");
    assertThat(result.verdicts("refused").get("web-ipv6-only")).startsWith("inconclusive");
    assertThat(result.verdicts("refused").get("web-nat64")).startsWith("inconclusive");
    assertThat(result.verdicts("healthy").get("web-content")).startsWith("inconclusive");
    assertThat(result.target("healthy").path("worksIpv6Only").isNull()).as("whether it is the site's own page cannot be told").isTrue();
    assertThat(result.target("healthy").path("worksDualStack").isNull()).isTrue();
    assertThat(result.exit()).isEqualTo(3);
  }
}
