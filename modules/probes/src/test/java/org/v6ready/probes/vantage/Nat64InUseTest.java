package org.v6ready.probes.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.vantage.AdvertisedNat64;
import org.v6ready.model.vantage.Nat64Prefix;
import org.v6ready.model.vantage.Nat64Prefix.Source;
import org.v6ready.model.vantage.TriedNat64;
import org.v6ready.model.vantage.Vantage;

class Nat64InUseTest {
  private static final IpPrefix ONE = IpPrefix.parse("64:ff9b::/96").orElseThrow();
  private static final IpPrefix OTHER = IpPrefix.parse("2001:db8:64::/96").orElseThrow();

  private static final TriedNat64 UNTRIED = new TriedNat64(List.of(), List.of());

  private static Vantage line(List<IpPrefix> dns64, @Nullable AdvertisedNat64 routers, @Nullable TriedNat64 tried) {
    Vantage v = Vantage.ipv6Only();
    return new Vantage(v.type(), v.ipv4(), v.ipv6(), dns64, !dns64.isEmpty(), v.namesIpv4(), v.namesIpv6(), v.port25Open(),
        v.resolvers(), v.anchors(), v.privileges(), v.notes(), routers, tried);
  }

  private static AdvertisedNat64 routers(IpPrefix... told) {
    return new AdvertisedNat64(true, List.of(told));
  }

  private static TriedNat64 carrying(IpPrefix... prefixes) {
    return new TriedNat64(List.of(prefixes), List.of());
  }

  private static TriedNat64 dead(IpPrefix... prefixes) {
    return new TriedNat64(List.of(), List.of(prefixes));
  }

  private static Optional<IpPrefix> inUse(Vantage line) {
    return line.nat64InUse().map(Nat64Prefix::prefix);
  }

  @Test
  void aPrefixThatBothTellIsOneWithTwoSources() {
    assertThat(line(List.of(ONE), routers(ONE), carrying(ONE)).nat64())
        .containsExactly(new Nat64Prefix(ONE, List.of(Source.DNS64, Source.RA), true));
  }

  @Test
  void whatOnlyARouterTellsIsNotUsedBeforeIpv4WasReachedThroughIt() {
    Vantage untold = line(List.of(), routers(OTHER), dead(OTHER));
    assertThat(untold.nat64()).containsExactly(new Nat64Prefix(OTHER, List.of(Source.RA), false));
    assertThat(untold.nat64InUse()).isEmpty();
    assertThat(untold.dns64()).isFalse();
    assertThat(inUse(line(List.of(), routers(OTHER), carrying(OTHER)))).contains(OTHER);
  }

  @Test
  void aRoutersPrefixGoesBeforeTheDns64sWhenItCarries() {
    assertThat(inUse(line(List.of(ONE), routers(OTHER), carrying(ONE, OTHER)))).contains(OTHER);
    assertThat(inUse(line(List.of(ONE), routers(OTHER), new TriedNat64(List.of(ONE), List.of(OTHER))))).contains(ONE);
  }

  @Test
  void whatADns64TellsIsNotUsedBeforeIpv4WasReachedThroughItEither() {
    Vantage astray = line(List.of(ONE), null, dead(ONE));
    assertThat(astray.nat64InUse()).isEmpty();
    assertThat(astray.nat64()).as("its addresses are known as made up all the same").extracting(Nat64Prefix::prefix).containsExactly(ONE);
    assertThat(astray.dns64()).isTrue();
    assertThat(inUse(line(List.of(ONE), null, carrying(ONE)))).contains(ONE);
    assertThat(inUse(line(List.of(ONE, OTHER), null, new TriedNat64(List.of(OTHER), List.of(ONE))))).contains(OTHER);
  }

  @Test
  void whatCouldNotBeTriedIsNotUsedAndNotCalledDead() {
    Vantage line = line(List.of(ONE), null, UNTRIED);
    assertThat(line.nat64()).containsExactly(new Nat64Prefix(ONE, List.of(Source.DNS64), null));
    assertThat(line.nat64InUse()).isEmpty();
    assertThat(line.dns64Carries()).isNull();
    assertThat(line(List.of(ONE), null, null).nat64InUse()).as("a stored run from before").isEmpty();
  }

  @Test
  void aDns64CarriesWhenOneOfItsPrefixesDoesWhateverRoutersTell() {
    assertThat(line(List.of(ONE), routers(OTHER), new TriedNat64(List.of(OTHER), List.of(ONE))).dns64Carries()).isFalse();
    assertThat(line(List.of(ONE, OTHER), null, new TriedNat64(List.of(OTHER), List.of(ONE))).dns64Carries()).isTrue();
    assertThat(line(List.of(), routers(OTHER), carrying(OTHER)).dns64Carries()).isNull();
  }

  @Test
  void notReadAndNothingHeardAndNothingToldAreThreeThings() {
    assertThat(line(List.of(), null, UNTRIED).routerAdvertisements()).isEqualTo("not-read");
    assertThat(line(List.of(), new AdvertisedNat64(false, List.of()), UNTRIED).routerAdvertisements()).isEqualTo("none-heard");
    assertThat(line(List.of(), routers(), UNTRIED).routerAdvertisements()).isEqualTo("read");
  }
}
