package org.v6ready.probes.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.vantage.AdvertisedNat64;
import org.v6ready.model.vantage.Nat64Prefix;
import org.v6ready.model.vantage.Nat64Prefix.Source;
import org.v6ready.model.vantage.Vantage;

class Nat64InUseTest {
  private static final IpPrefix ONE = IpPrefix.parse("64:ff9b::/96").orElseThrow();
  private static final IpPrefix OTHER = IpPrefix.parse("2001:db8:64::/96").orElseThrow();

  private static Vantage line(List<IpPrefix> dns64, @Nullable AdvertisedNat64 routers) {
    Vantage v = Vantage.ipv6Only();
    return new Vantage(v.type(), v.ipv4(), v.ipv6(), dns64, !dns64.isEmpty(), v.namesIpv4(), v.namesIpv6(), v.port25Open(),
        v.resolvers(), v.anchors(), v.privileges(), v.notes(), routers);
  }

  private static AdvertisedNat64 routers(List<IpPrefix> told, List<IpPrefix> carrying) {
    return new AdvertisedNat64(true, told, carrying);
  }

  @Test
  void aPrefixThatBothTellIsOneWithTwoSources() {
    assertThat(line(List.of(ONE), routers(List.of(ONE), List.of(ONE))).nat64())
        .containsExactly(new Nat64Prefix(ONE, List.of(Source.DNS64, Source.RA), true));
  }

  @Test
  void whatOnlyARouterTellsIsNotUsedBeforeIpv4WasReachedThroughIt() {
    Vantage untold = line(List.of(), routers(List.of(OTHER), List.of()));
    assertThat(untold.nat64()).containsExactly(new Nat64Prefix(OTHER, List.of(Source.RA), false));
    assertThat(untold.nat64InUse()).isEmpty();
    assertThat(untold.dns64()).isFalse();
    assertThat(line(List.of(), routers(List.of(OTHER), List.of(OTHER))).nat64InUse().map(Nat64Prefix::prefix)).contains(OTHER);
  }

  @Test
  void aRoutersPrefixGoesBeforeTheDns64sWhenItCarries() {
    assertThat(line(List.of(ONE), routers(List.of(OTHER), List.of(OTHER))).nat64InUse().map(Nat64Prefix::prefix)).contains(OTHER);
    assertThat(line(List.of(ONE), routers(List.of(OTHER), List.of())).nat64InUse().map(Nat64Prefix::prefix)).contains(ONE);
  }

  @Test
  void whatWasSeenToLeadNowhereIsNotUsedWhoeverTellsIt() {
    assertThat(line(List.of(ONE), routers(List.of(ONE), List.of())).nat64InUse()).isEmpty();
    assertThat(line(List.of(ONE), null).nat64InUse().map(Nat64Prefix::prefix)).contains(ONE);
  }

  @Test
  void notReadAndNothingHeardAndNothingToldAreThreeThings() {
    assertThat(line(List.of(), null).routerAdvertisements()).isEqualTo("not-read");
    assertThat(line(List.of(), new AdvertisedNat64(false, List.of(), List.of())).routerAdvertisements()).isEqualTo("none-heard");
    assertThat(line(List.of(), routers(List.of(), List.of())).routerAdvertisements()).isEqualTo("read");
  }
}
