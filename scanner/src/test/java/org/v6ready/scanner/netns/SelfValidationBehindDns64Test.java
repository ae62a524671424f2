package org.v6ready.scanner.netns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.wire.nat64.EmbeddedIpv4;
import tools.jackson.databind.JsonNode;

/// The last row of the table of verdicts section 4, prediction against execution: clients behind a real
/// DNS64 (unbound) and NAT64 (tayga), of which one validates DNSSEC itself (another unbound that has the
/// DNS64 as its forwarder, and delv). The first column is executed for a client that does not.
@Tag("netns")
@ExtendWith(SharedInternet.class)
class SelfValidationBehindDns64Test {
  /// A signed zone without AAAA; a zone without signatures and AAAA; a signed zone with AAAA.
  static final List<String> NAMES = List.of("signed-four.gov.vn", "ipv4-only.anchors.vn", "signed-both.gov.vn");

  private static final IpPrefix NAT64 = IpPrefix.parse(Nat64Lan.KNOWN + "/96").orElseThrow();
  private static Nat64Lan lan;

  @BeforeAll
  static void build() throws Exception {
    lan = new Nat64Lan(SharedInternet.get());
  }

  @AfterAll
  static void remove() {
    lan.close();
  }

  private static Map<String, String> predicted() throws Exception {
    List<String> targets = NAMES.stream().map(name -> "name: " + name + ", web: \"https://" + name + "/\"").toList();
    ScanResult result = new Product(SharedInternet.get()).scan(SharedInternet.get().dual, targets, "--timeout", "3s");
    Map<String, String> rows = new TreeMap<>();
    for (String name : NAMES) {
      JsonNode nat64 = result.target(name).path("nat64");
      rows.put(name, String.join(" ", nat64.path("dns64").asString(), nat64.path("dns64Validating").asString("unknown"),
          nat64.path("pref64").asString(), nat64.path("clat").asString(), nat64.path("pure").asString()));
    }
    return rows;
  }

  /// Each client asks its resolver and then opens the page at what it was told. A CLAT and a client that
  /// makes addresses itself both ask for A, validate it, and go through the same translator.
  private static Map<String, String> executed() {
    Map<String, String> rows = new TreeMap<>();
    for (String name : NAMES) {
      String made = opens(name, embedded(asked(Nat64Lan.OWN, name, "A")), asked(Nat64Lan.OWN, name, "AAAA"));
      rows.put(name, String.join(" ", opens(name, asked(Nat64Lan.DNS64, name, "AAAA")), opens(name, asked(Nat64Lan.OWN, name, "AAAA")),
          made, made, opens(name, asked(SharedInternet.get().resolver6, name, "AAAA"))));
    }
    return rows;
  }

  private static List<String> asked(String server, String name, String type) {
    return lan.pc.exec("dig", "+short", "+time=5", "@" + server, name, type).lines().filter(line -> IpAddress.parse(line).isPresent()).toList();
  }

  private static List<String> embedded(List<String> four) {
    return four.stream().map(IpAddress::of).map(address -> EmbeddedIpv4.embed(NAT64, address).toString()).toList();
  }

  @SafeVarargs
  private static String opens(String name, List<String>... addresses) {
    for (List<String> some : addresses) {
      for (String address : some) {
        String status = lan.pc.exec("curl", "-sk", "--max-time", "5", "--resolve", name + ":443:[" + address + "]", "-o", "/dev/null", "-w", "%{http_code}", "https://" + name + "/");
        if (status.endsWith("200")) {
          return "ok";
        }
      }
    }
    return "fails";
  }

  @Test
  void aSignedNameWithoutAaaaIsLostToClientsThatValidateAndOnlyToThem() throws Exception {
    Map<String, String> predicted = predicted();
    Map<String, String> executed = executed();
    System.out.println("predicted " + predicted + "\nexecuted  " + executed);
    assertThat(executed).isEqualTo(predicted);
    assertThat(executed).containsEntry("signed-four.gov.vn", "ok fails ok ok fails").containsEntry("ipv4-only.anchors.vn", "ok ok ok ok fails")
        .containsEntry("signed-both.gov.vn", "ok ok ok ok ok");
  }

  @Test
  void anotherValidatorFindsNoSignatureOnWhatTheDns64MadeUp() {
    String seen = delv("signed-four.gov.vn", "AAAA");
    assertThat(seen).doesNotContain(Nat64Lan.KNOWN).contains("resolution failed: insecurity proof failed");
    assertThat(delv("signed-four.gov.vn", "A")).contains("fully validated");
    assertThat(delv("ipv4-only.anchors.vn", "AAAA")).contains(Nat64Lan.KNOWN);
  }

  /// As a stub that checks itself and leaves the resolver to check too, so that the DNS64 makes addresses.
  private static String delv(String name, String type) {
    return lan.pc.exec("delv", "@" + Nat64Lan.DNS64, "-a", lan.delvAnchors().toString(), "+root=.", "+nocdflag", name, type);
  }
}
