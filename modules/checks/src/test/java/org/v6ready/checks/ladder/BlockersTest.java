package org.v6ready.checks.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.Cast;
import org.v6ready.checks.WebCast;
import org.v6ready.model.fact.EarlierRuns;
import org.v6ready.model.fact.Further;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Target;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.model.web.VisitEnd;

class BlockersTest {
  private static TargetResult site(String name, ResourceFacts... resources) {
    WebCast cast = WebCast.healthy().resources(List.of(resources));
    Target target = Target.of(name, cast.target().service());
    return new TargetResult(target, Instant.EPOCH, cast.facts(), cast.assess());
  }

  private static ResourceFacts old(String host) {
    return WebCast.script(host, WebCast.loaded(host), WebCast.lost(host, VisitEnd.NO_ADDRESS));
  }

  @Test
  void theHostThatFreesMostServicesComesFirstWithItsOperator() {
    List<Blocker> found =
        Blockers.of(
            List.of(
                site("a", old("sp.zalo.me")),
                site("b", old("sp.zalo.me")),
                site("c", old("cdn.other.test"), old("ajax.third.test")),
                site("d", old("cdn.other.test"), old("ajax.third.test")),
                site("e", old("cdn.other.test"), old("ajax.third.test"))));
    assertThat(found).extracting(Blocker::host).containsExactly("sp.zalo.me", "ajax.third.test", "cdn.other.test");
    assertThat(found).extracting(Blocker::freed).containsExactly(2, 0, 0);
    assertThat(found.getFirst().operator()).isEqualTo("VNG (Zalo)");
    assertThat(found.getFirst().services()).containsExactly("a", "b");
    assertThat(found.get(1).services()).hasSize(3);
  }

  @Test
  void ownHostsAndOptionalOnesBlockNobody() {
    ResourceFacts lazy =
        WebCast.resource("img.cdn.test", ResourceKind.IMAGE, false, WebCast.loaded("img.cdn.test"), WebCast.lost("img.cdn.test", VisitEnd.NO_ADDRESS));
    assertThat(Blockers.of(List.of(site("a", old("static.xa.example.vn"), lazy)))).isEmpty();
  }

  @Test
  void aServiceThatOneOfItsOwnHostsHoldsBackTooIsNotFreed() {
    assertThat(Blockers.of(List.of(site("a", old("sp.zalo.me"), old("static.xa.example.vn"))))).singleElement().satisfies(one -> {
      assertThat(one.host()).isEqualTo("sp.zalo.me");
      assertThat(one.freed()).isZero();
      assertThat(one.services()).containsExactly("a");
    });
  }

  @Test
  void aMonthLostToTheSameHostKeepsNobodyFromBeingFreed() {
    EarlierRuns month =
        new EarlierRuns(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(31)), 31, 31, 0, Duration.ofDays(1), Instant.EPOCH);
    WebCast cast = WebCast.healthy().resources(List.of(old("sp.zalo.me"))).further(Further.none().after(month, null));
    assertThat(cast.verdict("web-sustained").judgement()).isEqualTo(Judgement.FAIL);
    TargetResult result = new TargetResult(cast.target(), Instant.EPOCH, cast.facts(), cast.assess());
    assertThat(Blockers.of(List.of(result))).extracting(Blocker::freed).containsExactly(1);
  }

  @Test
  void aServiceWithAnotherFaultIsTouchedAndNotFreed() {
    WebCast broken =
        WebCast.healthy().over6(WebCast.arrived(Cast.SIX, Cast.sketch("Trang khác", 9)))
            .resources(List.of(old("sp.zalo.me")));
    TargetResult result = new TargetResult(broken.target(), Instant.EPOCH, broken.facts(), broken.assess());
    assertThat(Blockers.of(List.of(result))).singleElement().satisfies(one -> {
      assertThat(one.freed()).isZero();
      assertThat(one.services()).hasSize(1);
    });
  }

  @Test
  void theLongestKnownSuffixNamesTheOperator() {
    assertThat(Operators.of("cdnjs.cloudflare.com")).isEqualTo("Cloudflare (cdnjs)");
    assertThat(Operators.of("WWW.Cloudflare.COM")).isEqualTo("Cloudflare");
    assertThat(Operators.of("notcloudflare.com")).isEmpty();
    assertThat(Operators.of("203.0.113.9")).isEmpty();
  }
}
