package org.v6ready.office.lan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.RouterPreference;

class OverheardTest {
  private static final IpPrefix PREFIX = IpPrefix.parse("2401:d800:1010::/64").orElseThrow();

  private static RouterAdvertisement message(String source, NdOption option) {
    return new RouterAdvertisement(IpAddress.of(source), null, null, null, null, null, RouterPreference.MEDIUM, null, List.of(option),
        List.of(), Instant.EPOCH, false);
  }

  private static NdOption prefix(boolean flags) {
    return new NdOption.PrefixInformation(PREFIX, flags, flags, false, false, Duration.ofDays(1), Duration.ofHours(4));
  }

  @Test
  void theMessagesOfOneAdvertisementBecomeOneAgain() {
    NdOption dns = new NdOption.RecursiveDns(List.of(IpAddress.of("2401:d800:1010::53")), Duration.ofMinutes(30));
    List<RouterAdvertisement> merged =
        Overheard.merge(List.of(message("::", prefix(false)), message("fe80::1", prefix(true)), message("fe80::1", dns), message("fe80::1", dns)));
    assertThat(merged).hasSize(1);
    assertThat(merged.getFirst().options()).containsExactly(prefix(true), dns);
  }

  @Test
  void aPrefixThatNobodyElseToldOfIsKept() {
    assertThat(Overheard.merge(List.of(message("::", prefix(true))))).hasSize(1);
  }
}
