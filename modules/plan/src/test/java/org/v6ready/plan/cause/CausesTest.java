package org.v6ready.plan.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.Catalogue;
import org.v6ready.checks.CheckEntry;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.plan.Story;

class CausesTest {
  @Test
  void whatOnlySumsUpAnotherFaultIsNoCauseOfItsOwn() {
    Map<Cause, Verdict> causes = causes(
        verdict("web-reachable", Judgement.FAIL, "refused"), verdict("web-ipv6-only", Judgement.FAIL, "does-not-work"),
        verdict("web-nat64", Judgement.FAIL, "fails"), verdict("web-happy-eyeballs", Judgement.WARN, "masked"));
    assertThat(causes.keySet()).extracting(Cause::aspect).containsExactly("web-reachable");
  }

  @Test
  void aSumThatNothingExplainsIsACause() {
    assertThat(causes(verdict("web-nat64", Judgement.FAIL, "fails"), verdict("dns-ns-diversity", Judgement.WARN, "one-network")).keySet())
        .extracting(Cause::aspect).containsExactly("web-nat64", "dns-ns-diversity");
  }

  @Test
  void oneZoneSeenByFourChecksIsOneCauseInTheWordsThatSayItBest() {
    Map<Cause, Verdict> causes = causes(
        zone("web-dns-path", "v4-only-servers", Actor.ISP), zone("dns-ns-aaaa", "none", Actor.VENDOR),
        zone("dns-delegation", "no-ipv6-servers", Actor.VENDOR));
    assertThat(causes).hasSize(1);
    assertThat(causes.values().iterator().next().check()).isEqualTo("dns-ns-aaaa");
    assertThat(causes.keySet().iterator().next()).isEqualTo(new Cause("dns-ns-aaaa", "tinh.example"));
  }

  @Test
  void theGraverFindingOfACauseSpeaksForIt() {
    Map<Cause, Verdict> causes = causes(verdict("web-content", Judgement.WARN, "other"), verdict("web-redirect", Judgement.FAIL, "other-status"));
    assertThat(causes.values()).extracting(Verdict::check).containsExactly("web-redirect");
  }

  @Test
  void anIdDependsOnTheCauseAndNotOnItsWords() {
    Cause refused = Cause.of(Story.verdict("web-reachable", Judgement.FAIL, "refused", "a.example", Actor.PROVINCE), "x");
    Cause silent = Cause.of(Story.verdict("web-reachable", Judgement.WARN, "timeout", "a.example", Actor.ISP), "y");
    assertThat(refused).isEqualTo(silent);
    assertThat(refused.id()).isEqualTo(silent.id()).matches("V[0-9a-f]{10}");
    assertThat(Cause.of(Story.verdict("web-reachable", Judgement.FAIL, "refused", "b.example", Actor.PROVINCE), "x")).isNotEqualTo(refused);
    assertThat(Cause.of(Story.verdict("web-tls", Judgement.FAIL, "expired", "a.example", Actor.PROVINCE), "x")).isNotEqualTo(refused);
  }

  @Test
  void everyCheckAndCodeNamedHereIsOneOfTheCatalogue() {
    assertThat(Cause.grouped()).allSatisfy(check -> assertThat(Catalogue.entry(check)).as(check).isPresent());
    assertThat(Causes.summaries()).allSatisfy(
        name -> {
          String[] parts = name.split("/");
          CheckEntry<?> entry = Catalogue.entry(parts[0]).orElseThrow();
          assertThat(entry.codes()).as(name).contains(parts[1]);
        });
  }

  private static Map<Cause, Verdict> causes(Verdict... verdicts) {
    return Causes.of(Story.web("a", Actor.PROVINCE, verdicts));
  }

  private static Verdict verdict(String check, Judgement judgement, String code) {
    return new Verdict(check, "W1", judgement, code, false, new TreeMap<>(Map.of("host", "a.example")), Actor.PROVINCE, "", null, List.of());
  }

  private static Verdict zone(String check, String code, Actor actor) {
    return new Verdict(check, "W1", Judgement.FAIL, code, false, new TreeMap<>(Map.of("zone", "tinh.example", "server", "ns1.tinh.example")), actor, "", null, List.of());
  }
}
