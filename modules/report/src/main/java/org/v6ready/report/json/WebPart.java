package org.v6ready.report.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.fact.Nat64Run;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.ResourceHost.HostClass;
import org.v6ready.model.web.Hop;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.ResourceFacts;

/// What a website showed: redirects of each family, sameness, what its pages load.
final class WebPart {
  private WebPart() {}

  static void fields(Document document, TargetFacts.Web web, Assessment assessment) {
    document.object(
        "redirects",
        () -> {
          for (Family family : Family.values()) {
            document.texts(Integer.toString(family.number()), urls(web, family));
          }
        });
    document.truth("sameContent", assessment.sameContent());
    Map<String, ResourceHost> hosts =
        assessment.resourceHosts().stream()
            .collect(Collectors.toMap(ResourceHost::host, host -> host, (first, _) -> first));
    List<ResourceFacts> resources = web.resources();
    document.array(
        "resources",
        resources == null ? List.<ResourceFacts>of() : resources,
        resource -> document.object(() -> resource(document, resource, hosts.get(resource.host()))));
    document.array(
        "resourceHosts",
        assessment.resourceHosts(),
        host -> document.object(() -> resourceHost(document, host)));
    document.texts("literals", web.literals());
    document.array("visits", web.visits(), visit -> document.object(() -> visit(document, visit)));
    document.array(
        "dependencies", web.dependencies(), host -> HostPart.other(document, host, List.of(80, 443)));
    document.array("transfers", web.transfers(), transfer -> document.object(() -> {
      document.text("address", transfer.address());
      document.text("direction", Word.of(transfer.direction()));
      document.positive("forcedMtu", transfer.forcedMtu());
      document.number("octets", transfer.octets());
      document.text("end", Word.of(transfer.end()));
    }));
    document.millis("aaaaLagMs", web.hosts().stream().findFirst().flatMap(host -> host.aaaaLag()).orElse(null));
    document.array("samples", web.samples(), samples -> document.object(() -> {
      document.text("address", samples.address());
      document.number("port", samples.port());
      document.number("failures", samples.failures());
      document.millis("startsMs", samples.starts());
    }));
    Nat64Run nat64 = web.further().nat64();
    if (nat64 == null) {
      document.unknown("nat64Tried");
    } else {
      document.object("nat64Tried", () -> Nat64Part.fields(document, nat64));
    }
    document.array("browser", web.further().browser(), page -> document.object(() -> BrowserPart.fields(document, page)));
  }

  private static List<String> urls(TargetFacts.Web web, Family family) {
    return web.visits().stream()
        .filter(visit -> visit.family() == family)
        .findFirst()
        .map(visit -> visit.hops().stream().map(Hop::url).toList())
        .orElse(List.of());
  }

  private static void resource(
      Document document, ResourceFacts resource, @Nullable ResourceHost host) {
    document.text("url", resource.url());
    document.text("host", resource.host());
    document.text("class", host == null ? null : known(host.hostClass()));
    document.truth("critical", resource.critical());
    document.text("kind", Word.of(resource.kind()));
    document.text("foundIn", resource.foundIn());
    document.number("depth", resource.depth());
    document.truth("arrivedOverIpv4", resource.overIpv4() == null ? null : (Boolean) resource.overIpv4().arrived());
    document.truth("arrivedOverIpv6", resource.overIpv6() == null ? null : (Boolean) resource.overIpv6().arrived());
  }

  private static void resourceHost(Document document, ResourceHost host) {
    document.text("host", host.host());
    document.text("class", known(host.hostClass()));
    document.truth("critical", host.critical());
    document.text("exampleUrl", host.exampleUrl());
  }

  private static @Nullable String known(HostClass hostClass) {
    return hostClass == HostClass.UNKNOWN ? null : hostClass.word();
  }

  private static void visit(Document document, PageVisit visit) {
    document.number("family", visit.family().number());
    document.text("address", visit.entryAddress());
    document.text("end", Word.of(visit.end()));
    document.text("title", visit.sketch() == null ? null : visit.sketch().title());
    document.array("hops", visit.hops(), hop -> document.object(() -> hop(document, hop)));
  }

  private static void hop(Document document, Hop hop) {
    document.text("url", hop.url());
    document.text("address", hop.address());
    document.text("tcp", hop.tcp().word());
    document.text("tls", hop.tls() == null ? null : hop.tls().word());
    document.positive("httpStatus", hop.http() == null ? 0 : hop.http().status());
    document.text("location", hop.http() == null ? null : hop.http().location());
    document.text("bodyEnd", hop.http() == null ? null : Word.of(hop.http().end()));
  }
}
