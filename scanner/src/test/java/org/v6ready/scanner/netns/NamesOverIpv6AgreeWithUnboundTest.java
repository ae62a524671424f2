package org.v6ready.scanner.netns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Real name servers with one fault each: what the walk finds, and that unbound without IPv4 comes to
/// the same end on every name.
@Tag("netns")
@ExtendWith(SharedInternet.class)
class NamesOverIpv6AgreeWithUnboundTest {
  private static ScanResult result;

  @BeforeAll
  static void scan() throws Exception {
    Internet internet = SharedInternet.get();
    result = new Product(internet).scan(internet.dual, cases().stream().map(DnsCase::target).toList(), "--timeout", "3s");
    System.out.println("dns scan: " + result.took().toMillis() + " ms");
  }

  static List<DnsCase> cases() {
    return DnsCase.all();
  }

  private static JsonNode dns(String id) {
    return result.target(id).path("facts").path("dns");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFaultOfTheNameServersIsFound(DnsCase one) {
    assertThat(dns(one.id()).path("dnssec").asString()).isEqualTo(one.dnssec());
    assertThat(serversOverIpv6(one.id())).isEqualTo(one.servers());
    one.verdicts().forEach((check, verdict) -> assertThat(result.verdicts(one.id())).as(one.id()).hasEntrySatisfying(check, given -> assertThat(given).startsWith(verdict)));
  }

  private static String serversOverIpv6(String id) {
    Set<String> words = new TreeSet<>();
    for (JsonNode server : result.target(id).path("facts").path("nameServers")) {
      if (server.path("family").asInt() == 6) {
        words.add(server.path("udp").asString() + "/" + server.path("tcp").asString());
      }
    }
    return String.join(" ", words);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theWalkAndUnboundWithoutIpv4ComeToTheSameEnd(DnsCase one) {
    assertThat(unboundResolves(one.host())).as("unbound").isEqualTo(one.resolves());
    assertThat(dns(one.id()).path("resolvesOverIpv6Only").asBoolean()).as("v6ready").isEqualTo(one.resolves());
  }

  /// Whether it finds what the name has. A comes first: after silence for AAAA it leaves a server alone
  /// for a while.
  private static boolean unboundResolves(String host) {
    Internet internet = SharedInternet.get();
    for (String type : List.of("A", "AAAA")) {
      String printed = internet.dual.exec("dig", "+noall", "+answer", "+time=20", "+tries=1", "@" + internet.independent, host, type);
      if (printed.lines().anyMatch(line -> line.matches("\\S+\\s+\\d+\\s+IN\\s+" + type + "\\s.*"))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aZoneBelowGovVnIsFoundByItsCutAndNotByItsLabels() {
    JsonNode sound = result.target("sound").path("facts");
    assertThat(sound.path("dns").path("zone").asString()).isEqualTo("sound.gov.vn");
    JsonNode alias = result.target("www.alias.gov.vn").path("facts");
    assertThat(alias.path("dns").path("zone").asString()).isEqualTo("alias.gov.vn");
    assertThat(dns("missing").path("zone").asString()).isEqualTo("gov.vn");
  }
}
