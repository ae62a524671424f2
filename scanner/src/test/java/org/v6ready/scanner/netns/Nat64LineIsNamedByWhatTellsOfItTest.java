package org.v6ready.scanner.netns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// The product on lines without IPv4 whose router advertises a NAT64 prefix (RFC 8781), with a DNS64 and
/// without, or with a DNS64 for a NAT64 out of reach: the prefix, what told of it, whether it carries, and which column was tried.
@Tag("netns")
@ExtendWith(SharedInternet.class)
class Nat64LineIsNamedByWhatTellsOfItTest {
  private static final String FOUR_ONLY = "name: four, web: \"https://ipv4-only.anchors.vn/\"";
  private static final String REFUSED = "name: refused, web: \"https://refused.gov.vn/\"";
  private static final int LENGTH_96 = 0;
  private static final int LENGTH_64 = 1;

  private static Nat64Lan lan;

  @BeforeAll
  static void build() throws Exception {
    lan = new Nat64Lan(SharedInternet.get());
  }

  @AfterAll
  static void remove() {
    lan.close();
  }

  private static ScanResult scan(String resolver, byte[]... options) throws Exception {
    try (RouterVoice _ = RouterVoice.on(lan.gate, "lan", RouterVoice.advertisement(options))) {
      ScanResult result = new Product(SharedInternet.get()).scanAsking(resolver, lan.pc, List.of(FOUR_ONLY), "--timeout", "3s");
      System.out.println("scan behind NAT64: " + result.took().toMillis() + " ms");
      return result;
    }
  }

  /// `prefix sources carries` of each prefix.
  private static List<String> prefixes(ScanResult result) {
    return StreamSupport.stream(result.run().path("vantage").path("nat64Prefixes").spliterator(), false)
        .map(one -> one.path("prefix").asString() + " " + words(one.path("sources")) + " " + one.path("carriesIpv4"))
        .toList();
  }

  private static String words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asString()));
    return String.join("+", words);
  }

  private static JsonNode tried(ScanResult result) {
    return result.target("four").path("facts").path("nat64Tried");
  }

  private static String columns(ScanResult result) {
    JsonNode host = tried(result).path("hosts").path(0);
    return host.path("dns64") + " " + host.path("pref64") + " " + host.path("clat") + " " + host.path("pure");
  }

  @Test
  void aPrefixThatOnlyTheRouterTellsIsTriedAndItsColumnIsThatOfPref64() throws Exception {
    ScanResult result = scan(SharedInternet.get().resolver6, RouterVoice.pref64(1_800, LENGTH_64, Nat64Lan.OTHER));
    JsonNode vantage = result.run().path("vantage");
    assertThat(prefixes(result)).containsExactly(Nat64Lan.OTHER + "/64 ra true");
    assertThat(vantage.path("routerAdvertisements").asString()).isEqualTo("read");
    assertThat(vantage.path("dns64").asBoolean()).isFalse();
    assertThat(vantage.path("type").asString()).isEqualTo("ipv6-only+nat64");
    assertThat(vantage.path("ipv4").asString()).isEqualTo("translated");
    assertThat(words(tried(result).path("sources"))).isEqualTo("ra");
    assertThat(columns(result)).isEqualTo("null \"ok\" \"ok\" \"fails\"");
    assertThat(result.verdicts("four").get("web-nat64")).isEqualTo("pass works-executed-pref64");
    assertThat(result.port("four", 4, 443)).as("IPv4 is the control again").isEqualTo("open/ok");
  }

  @Test
  void aPrefixThatCarriesNothingTurnsNothingIntoReachable() throws Exception {
    ScanResult result = scan(SharedInternet.get().resolver6, RouterVoice.pref64(1_800, LENGTH_96, Nat64Lan.NOWHERE));
    assertThat(prefixes(result)).containsExactly(Nat64Lan.NOWHERE + "/96 ra false");
    assertThat(result.run().path("vantage").path("type").asString()).isEqualTo("ipv6-only");
    assertThat(result.run().path("vantage").path("ipv4").asString()).isEqualTo("none");
    assertThat(tried(result).isNull()).isTrue();
    assertThat(result.port("four", 4, 443)).isEqualTo("not-attempted");
    assertThat(result.verdicts("four").get("web-nat64")).doesNotContain("executed");
  }

  @Test
  void aWithdrawnPrefixIsNoPrefix() throws Exception {
    ScanResult result = scan(SharedInternet.get().resolver6, RouterVoice.pref64(0, LENGTH_96, Nat64Lan.KNOWN));
    assertThat(prefixes(result)).isEmpty();
    assertThat(result.run().path("vantage").path("routerAdvertisements").asString()).isEqualTo("read");
    assertThat(result.run().path("vantage").path("type").asString()).isEqualTo("ipv6-only");
  }

  @Test
  void besideADns64ThatUsesAnotherPrefixBothAreNamedAndBothColumnsTried() throws Exception {
    ScanResult result = scan(Nat64Lan.DNS64, RouterVoice.pref64(1_800, LENGTH_64, Nat64Lan.OTHER));
    assertThat(prefixes(result)).containsExactly(Nat64Lan.KNOWN + "/96 dns64 true", Nat64Lan.OTHER + "/64 ra true");
    assertThat(result.run().path("vantage").path("dns64").asBoolean()).isTrue();
    assertThat(tried(result).path("prefix").asString()).isEqualTo(Nat64Lan.OTHER + "/64");
    assertThat(columns(result)).isEqualTo("\"ok\" \"ok\" \"ok\" \"fails\"");
    assertThat(result.verdicts("four").get("web-nat64")).isEqualTo("pass works-executed");
  }

  @Test
  void whereNoRouterSpeaksItIsSaidThatNoneDid() throws Exception {
    ScanResult result = new Product(SharedInternet.get()).scanAsking(Nat64Lan.DNS64, lan.pc, List.of(FOUR_ONLY), "--timeout", "3s");
    assertThat(result.run().path("vantage").path("routerAdvertisements").asString()).isEqualTo("none-heard");
    assertThat(prefixes(result)).containsExactly(Nat64Lan.KNOWN + "/96 dns64 true");
    assertThat(words(tried(result).path("sources"))).isEqualTo("dns64");
  }

  @Test
  void aDns64WhoseNat64IsOutOfReachMakesOurLinesLackNobodysFault() throws Exception {
    List<String> targets = List.of(FOUR_ONLY, REFUSED);
    ScanResult result = new Product(SharedInternet.get()).scanAsking(Nat64Lan.ASTRAY, lan.pc, targets, "--timeout", "3s");
    JsonNode vantage = result.run().path("vantage");
    assertThat(prefixes(result)).containsExactly(Nat64Lan.NOWHERE + "/96 dns64 false");
    assertThat(vantage.path("dns64").asBoolean()).isTrue();
    assertThat(vantage.path("type").asString()).isEqualTo("ipv6-only");
    assertThat(vantage.path("ipv4").asString()).isEqualTo("none");
    assertThat(tried(result).isNull()).isTrue();
    assertThat(result.port("four", 4, 443)).isEqualTo("not-attempted");
    assertThat(result.verdicts("four").get("web-nat64")).doesNotContain("executed");
    ScanResult plain = new Product(SharedInternet.get()).scanAsking(SharedInternet.get().resolver6, lan.pc, targets, "--timeout", "3s");
    for (String name : List.of("four", "refused")) {
      assertThat(result.verdicts(name)).as("as behind a resolver that makes nothing up").isEqualTo(plain.verdicts(name));
      assertThat(result.target(name).path("worksDualStack").isNull()).as(name).isTrue();
    }
  }

  @Test
  void besideANat64ThatOnlyTheRouterTellsSuchADns64IsNotTried() throws Exception {
    ScanResult result = scan(Nat64Lan.ASTRAY, RouterVoice.pref64(1_800, LENGTH_64, Nat64Lan.OTHER));
    assertThat(prefixes(result)).containsExactly(Nat64Lan.NOWHERE + "/96 dns64 false", Nat64Lan.OTHER + "/64 ra true");
    assertThat(result.run().path("vantage").path("type").asString()).isEqualTo("ipv6-only+nat64");
    assertThat(columns(result)).isEqualTo("null \"ok\" \"ok\" \"fails\"");
    assertThat(result.verdicts("four").get("web-nat64")).isEqualTo("pass works-executed-pref64");
  }

  @Test
  void onALineWithBothFamiliesSuchADns64LeavesTheEmulatedNat64Alone() throws Exception {
    Internet internet = SharedInternet.get();
    ScanResult result =
        new Product(internet).scanAsking(Nat64Lan.ASTRAY, internet.dual, List.of(FOUR_ONLY), "--timeout", "3s", "--emulate-nat64");
    assertThat(prefixes(result)).containsExactly(Nat64Lan.NOWHERE + "/96 dns64 false");
    assertThat(result.run().path("vantage").path("type").asString()).isEqualTo("dual-stack");
    assertThat(tried(result).path("emulated").asBoolean()).isTrue();
    assertThat(result.verdicts("four").get("web-nat64")).isEqualTo("pass works-emulated");
  }
}
