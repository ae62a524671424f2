package org.v6ready.probes.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.wire.nd.RaReader;

class AdvertisedPrefixesTest {
  /// Type 134, hop limit 64, lifetime 1800 s, no reachable and retransmission times (RFC 4861 section 4.2).
  private static final String HEAD = "86000000" + "40000708" + "00000000" + "00000000";
  private static final String OURS = "20010db8006400ff00000000";
  private static final IpPrefix PREFIX = IpPrefix.parse("2001:db8:64:ff::/96").orElseThrow();

  private static RouterAdvertisement said(String router, int hopLimit, String... options) {
    byte[] octets = HexFormat.of().parseHex(HEAD + String.join("", options));
    return RaReader.read(octets, IpAddress.of(router), hopLimit, null, Instant.EPOCH, true).orElseThrow();
  }

  /// RFC 8781 section 4: type 38, length 2, 13 bits of lifetime / 8 s and the prefix length code.
  private static String pref64(int seconds, int code, String prefix) {
    return "2602" + HexFormat.of().toHexDigits((short) ((seconds / 8) << 3 | code)) + prefix;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2001:db8:11:2233:4455:6677::/96", "1, 2001:db8:11:2233::/64", "2, 2001:db8:11:2200::/56", "3, 2001:db8:11::/48",
    "4, 2001:db8::/40", "5, 2001:db8::/32"
  })
  void everyLengthOfRfc6052IsReadFromItsCode(int code, String prefix) {
    List<IpPrefix> standing =
        AdvertisedPrefixes.standing(List.of(said("fe80::1", 255, pref64(1800, code, "20010db80011223344556677"))));
    assertThat(standing).extracting(IpPrefix::toString).containsExactly(prefix);
  }

  @Test
  void theOctetsOfTheOptionAreThoseOfTheRfc() {
    assertThat(pref64(1800, 0, "0064ff9b0000000000000000")).isEqualTo("260207080064ff9b0000000000000000");
    assertThat(AdvertisedPrefixes.standing(List.of(said("fe80::1", 255, "260207080064ff9b0000000000000000"))))
        .containsExactly(IpPrefix.parse("64:ff9b::/96").orElseThrow());
  }

  @Test
  void aLifetimeOfZeroWithdrawsWhatTheSameRouterSaidBefore() {
    RouterAdvertisement before = said("fe80::1", 255, pref64(1800, 0, OURS));
    RouterAdvertisement after = said("fe80::1", 255, pref64(0, 0, OURS));
    assertThat(AdvertisedPrefixes.standing(List.of(before, after))).isEmpty();
    assertThat(AdvertisedPrefixes.standing(List.of(after, before))).containsExactly(PREFIX);
    assertThat(AdvertisedPrefixes.standing(List.of(after))).isEmpty();
  }

  @Test
  void oneRouterDoesNotSpeakForAnother() {
    RouterAdvertisement one = said("fe80::1", 255, pref64(1800, 0, OURS));
    RouterAdvertisement other = said("fe80::2", 255, pref64(0, 0, OURS));
    assertThat(AdvertisedPrefixes.standing(List.of(one, other))).containsExactly(PREFIX);
  }

  @Test
  void severalPrefixesOfOneAdvertisementAllCount() {
    RouterAdvertisement both = said("fe80::1", 255, pref64(1800, 0, OURS), pref64(1800, 0, "0064ff9b0000000000000000"));
    assertThat(AdvertisedPrefixes.standing(List.of(both, both))).hasSize(2);
  }

  @Test
  void aFloodOfPrefixesIsCutShort() {
    String[] many = new String[60];
    for (int i = 0; i < many.length; i++) {
      many[i] = pref64(1800, 3, "20010db8" + HexFormat.of().toHexDigits((short) i) + "000000000000");
    }
    assertThat(AdvertisedPrefixes.standing(List.of(said("fe80::1", 255, many)))).hasSize(8);
  }

  @Test
  void anAdvertisementFromBeyondTheLinkIsNone() {
    assertThat(AdvertisedPrefixes.standing(List.of(said("fe80::1", 254, pref64(1800, 0, OURS))))).isEmpty();
    assertThat(AdvertisedPrefixes.standing(List.of(said("2001:db8::1", 255, pref64(1800, 0, OURS))))).isEmpty();
  }

  @Test
  void anUnassignedLengthCodeIsNoPrefix() {
    assertThat(AdvertisedPrefixes.standing(List.of(said("fe80::1", 255, pref64(1800, 6, OURS))))).isEmpty();
  }
}
