package org.v6ready.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.CheckText;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.text.Messages;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.ResourceHost.HostClass;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.verdict.Works;
import org.v6ready.web.Page;

class BlockersShownTest {
  private static final Page PAGE =
      new Page(
          Messages.ENGLISH, "auto", "/", "", "", "v6ready", false,
          Messages.of(Page.class, "org.v6ready.web.words", Messages.ENGLISH), CheckText.in(Messages.ENGLISH));

  private static Verdict verdict(String check, String rung, Judgement judgement, String host, Actor owner) {
    return new Verdict(
        check, rung, judgement, "v4-only-resource", false, new TreeMap<>(Map.of("host", host)), owner, "RFC 6540", null, List.of());
  }

  /// A site of `xa.vn` that needs these hosts, none of which has IPv6; its verdicts name the last.
  private static Seen site(String name, Actor owner, Judgement judgement, List<String> hosts, Verdict... more) {
    Service service = Service.Web.at(DomainName.of("www.xa.vn"), true, "/");
    Target plain = Target.of(name, service);
    HostFacts entry =
        new HostFacts(
            service.host(), AddressAnswer.notAsked(), AddressAnswer.notAsked(), List.of(), DnssecStatus.INDETERMINATE,
            DomainName.of("xa.vn"), null, List.of(), List.of(), List.of());
    List<Verdict> verdicts = new ArrayList<>(Arrays.asList(more));
    for (String check : List.of("web-resources-critical:W6a", "web-resources:W6", "web-ipv6-only:W7")) {
      verdicts.add(verdict(check.split(":")[0], check.split(":")[1], judgement, hosts.getLast(), owner));
    }
    Assessment found =
        new Assessment(
            "test", verdicts, "W5", "W5", null, new Works(true, true, false, "derived"), Nat64Outlook.unknown(), null,
            hosts.stream().map(host -> new ResourceHost(host, "https://" + host + "/x.js", HostClass.V4_ONLY, true)).toList());
    TargetFacts facts =
        new TargetFacts.Web(List.of(entry), List.of(), true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    return new Seen(plain, null, new TargetResult(plain, Instant.EPOCH, facts, found));
  }

  private static String brief(Blocker blocker) {
    return blocker.named() + " " + blocker.freed() + "/" + blocker.touched() + " " + blocker.operator();
  }

  private static List<String> shown(Seen... services) {
    return Blocker.worst(List.of(services), PAGE).stream().map(BlockersShownTest::brief).toList();
  }

  @Test
  void aForeignHostIsOneRowThatLiftsWhatItAloneHolds() {
    assertThat(
            shown(
                site("a", Actor.COMMUNE, Judgement.FAIL, List.of("sp.zalo.me")),
                site("b", Actor.PROVINCE, Judgement.FAIL, List.of("sp.zalo.me"))))
        .containsExactly("sp.zalo.me 2/2 VNG (Zalo)");
  }

  @Test
  void everyForeignHostOfAServiceHasItsRowThoughTheVerdictNamesOne() {
    assertThat(shown(site("a", Actor.COMMUNE, Judgement.FAIL, List.of("sp.zalo.me", "cdn.other.test"))))
        .containsExactlyInAnyOrder("sp.zalo.me 0/1 VNG (Zalo)", "cdn.other.test 0/1 ");
  }

  @Test
  void anOwnHostIsARowOfItsOwnAndKeepsTheForeignOneFromLifting() {
    assertThat(shown(site("a", Actor.COMMUNE, Judgement.FAIL, List.of("sp.zalo.me", "static.xa.vn"))))
        .containsExactlyInAnyOrder("sp.zalo.me 0/1 VNG (Zalo)", " 0/1 ");
    assertThat(shown(site("b", Actor.COMMUNE, Judgement.FAIL, List.of("static.xa.vn")))).containsExactly(" 1/1 ");
  }

  @Test
  void whatHoldsAServiceLowerDownIsShownBesideTheHostThatAlsoWould() {
    Verdict dead = verdict("web-reachable", "W2", Judgement.FAIL, "www.xa.vn", Actor.COMMUNE);
    assertThat(shown(site("a", Actor.COMMUNE, Judgement.FAIL, List.of("sp.zalo.me"), dead)))
        .containsExactlyInAnyOrder(" 1/1 ", "sp.zalo.me 0/1 VNG (Zalo)");
  }

  @Test
  void whatOurLineCouldNotTellBlocksNobody() {
    assertThat(shown(site("a", Actor.COMMUNE, Judgement.INCONCLUSIVE, List.of("sp.zalo.me")))).isEmpty();
  }

  @Test
  void theRowLeadsToAsManyServicesAsItTouches() {
    Seen[] services = {
      site("a", Actor.COMMUNE, Judgement.FAIL, List.of("sp.zalo.me")),
      site("b", Actor.PROVINCE, Judgement.FAIL, List.of("sp.zalo.me", "cdn.other.test", "static.xa.vn"))
    };
    for (Blocker blocker : Blocker.worst(List.of(services), PAGE)) {
      String tag = URLDecoder.decode(blocker.link().split("state=", 2)[1], StandardCharsets.UTF_8);
      assertThat(Arrays.stream(services).filter(seen -> TargetRow.of(seen, PAGE).tags().contains(tag)).count())
          .as(blocker.toString()).isEqualTo(blocker.touched());
    }
  }
}
