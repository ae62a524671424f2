package org.v6ready.probes.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.model.vantage.FamilyState;
import org.v6ready.model.vantage.TriedNat64;

class LinesTest {
  private static AnchorResult anchor(Family family, TcpState state) {
    return new AnchorResult("a", "ipv" + family.number() + "-literal", "one", family, "x", state, works(state));
  }

  private static @Nullable Boolean works(TcpState state) {
    return state == TcpState.NOT_ATTEMPTED ? null : AnchorTrial.answered(state);
  }

  private static Lines lines(TcpState four, TcpState six, boolean routesMayDecide) {
    List<AnchorResult> tried = List.of(anchor(Family.IPV4, four), anchor(Family.IPV6, six));
    return Lines.read(tried, new RootTrial.Seen(tried, true, true, routesMayDecide));
  }

  @Test
  void aSilentFamilyBesideAWorkingOneIsBrokenAndNeverTakenFromItsRoute() {
    Lines lines = lines(TcpState.OPEN, TcpState.TIMEOUT, true);
    assertThat(lines.ipv4()).isEqualTo(FamilyState.OK);
    assertThat(lines.ipv6()).isEqualTo(FamilyState.BROKEN);
  }

  @Test
  void noRouteIsNoFamily() {
    assertThat(lines(TcpState.OPEN, TcpState.NOT_ATTEMPTED, true).ipv6()).isEqualTo(FamilyState.NONE);
    assertThat(lines(TcpState.NOT_ATTEMPTED, TcpState.OPEN, true).ipv4()).isEqualTo(FamilyState.NONE);
  }

  @Test
  void aRefusalProvesNothingForAMiddleboxRefusesToo() {
    assertThat(lines(TcpState.OPEN, TcpState.REFUSED, true).ipv6()).isEqualTo(FamilyState.BROKEN);
  }

  @Test
  void routesDecideOnlyWhereNothingAnswersAndTheResolverWorks() {
    Lines own = lines(TcpState.TIMEOUT, TcpState.TIMEOUT, true);
    assertThat(own.ipv4()).isEqualTo(FamilyState.ROUTE_ONLY);
    assertThat(own.ipv6()).isEqualTo(FamilyState.ROUTE_ONLY);
    assertThat(own.notes()).contains("routes-decide");
    assertThat(lines(TcpState.TIMEOUT, TcpState.NOT_ATTEMPTED, true).ipv6()).isEqualTo(FamilyState.NONE);
    Lines dead = lines(TcpState.TIMEOUT, TcpState.TIMEOUT, false);
    assertThat(dead.ipv4()).isEqualTo(FamilyState.BROKEN);
    assertThat(dead.ipv6()).isEqualTo(FamilyState.BROKEN);
  }

  @Test
  void withoutAnSmtpAnchorPort25IsNeitherOpenNorBlocked() {
    assertThat(port25(TcpState.NOT_ATTEMPTED).port25Open()).isNull();
    assertThat(port25(TcpState.NOT_ATTEMPTED).notes()).contains("port25-unproven");
    assertThat(port25(TcpState.OPEN).port25Open()).isTrue();
    assertThat(port25(TcpState.TIMEOUT).port25Open()).isFalse();
  }

  private static Lines port25(TcpState state) {
    AnchorResult smtp = new AnchorResult("mx", "smtp", "one", Family.IPV4, "x", state, works(state));
    return Lines.read(List.of(anchor(Family.IPV4, TcpState.OPEN), smtp), new RootTrial.Seen(List.of(), true, true, false));
  }

  @Test
  void aSilentNat64IsDeadOnlyWhereIpv6WasProven() {
    IpPrefix prefix = IpPrefix.parse("64:ff9b::/96").orElseThrow();
    TriedNat64 silent = new TriedNat64(List.of(), List.of(prefix));
    assertThat(VantageProof.seen(lines(TcpState.NOT_ATTEMPTED, TcpState.OPEN, true), silent).carries(prefix)).isFalse();
    assertThat(VantageProof.seen(lines(TcpState.NOT_ATTEMPTED, TcpState.TIMEOUT, true), silent).carries(prefix)).isNull();
  }
}
