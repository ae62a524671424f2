package org.v6ready.probes.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.address.IpAddress;

class Nat64DiscoveryTest {
  @ParameterizedTest
  @CsvSource({
    "2001:db8:c000:aa::, 32", "2001:db8:1c0:0:aa::, 40", "2001:db8:122:c000:0:aa00::, 48",
    "2001:db8:122:3c0:0:aa::, 56", "2001:db8:122:344:c0:0:aa00::, 64", "2001:db8:122:344::c000:aa, 96",
    "64:ff9b::c000:aa, 96", "64:ff9b::c000:ab, 96"
  })
  void theKnownAddressesAreFoundAtEveryLengthOfRfc6052(String literal, int length) {
    assertThat(Nat64Discovery.embeds(IpAddress.of(literal).octets(), length)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"64:ff9b::c000:ac, 96", "2001:db8::1, 96", "2001:db8:122:344:1c0:0:aa00::, 64"})
  void otherAddressesHoldNoPrefix(String literal, int length) {
    assertThat(Nat64Discovery.embeds(IpAddress.of(literal).octets(), length)).isFalse();
  }
}
