package org.v6ready.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.ConnectSamples;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.fact.Further;
import org.v6ready.model.fact.LargeTransfer;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.web.Hop;
import org.v6ready.model.web.PageSketch;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.model.web.VisitEnd;

/// An invented website, healthy unless changed; every method gives a changed copy.
public record WebCast(Target target, TargetFacts.Web facts, Vantage vantage) {
  public static final String URL = "https://xa.example.vn/";
  public static final PageSketch PAGE = Cast.sketch("Cổng thông tin", 1);

  /// Dual-stack, same page twice over each family, no resources.
  public static WebCast healthy() {
    return of(Cast.host("xa.example.vn", Cast.serving(Cast.FOUR), Cast.serving(Cast.SIX)))
        .visits(twice(arrived(Cast.FOUR, PAGE)), twice(arrived(Cast.SIX, PAGE)))
        .samples(20, 20);
  }

  /// A website with this entry host, never visited.
  public static WebCast of(HostFacts entry) {
    Target target = Target.of("xa", Service.Web.at(entry.host(), true, "/"));
    return new WebCast(target,
        new TargetFacts.Web(List.of(entry), List.of(), true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        Vantage.dualStack());
  }

  public Assessment assess() {
    return Judge.assess(target, facts, vantage);
  }

  public Verdict verdict(String check) {
    return assess().verdicts().stream().filter(v -> v.check().equals(check)).findFirst().orElseThrow();
  }

  public WebCast from(Vantage other) {
    return new WebCast(target, facts, other);
  }

  public WebCast entry(HostFacts entry) {
    return hosts(Stream.concat(Stream.of(entry), facts.hosts().stream().skip(1)).toArray(HostFacts[]::new));
  }

  public HostFacts entry() {
    return facts.hosts().getFirst();
  }

  public WebCast hosts(HostFacts... hosts) {
    return with(new TargetFacts.Web(List.of(hosts), facts.zones(), facts.entryTls(), facts.visits(), facts.dependencies(),
        facts.resources(), facts.literals(), facts.transfers(), facts.samples(), facts.further()));
  }

  public WebCast zones(org.v6ready.model.dns.ZoneFacts... zones) {
    return with(new TargetFacts.Web(facts.hosts(), List.of(zones), facts.entryTls(), facts.visits(), facts.dependencies(),
        facts.resources(), facts.literals(), facts.transfers(), facts.samples(), facts.further()));
  }

  public WebCast plain() {
    Target http = Target.of("xa", Service.Web.at(entry().host(), false, "/"));
    return new WebCast(http, new TargetFacts.Web(facts.hosts(), facts.zones(), false, facts.visits(), facts.dependencies(),
        facts.resources(), facts.literals(), facts.transfers(), facts.samples(), facts.further()), vantage);
  }

  public WebCast visits(List<PageVisit> four, List<PageVisit> six) {
    List<PageVisit> all = new ArrayList<>(four);
    all.addAll(six);
    return with(new TargetFacts.Web(facts.hosts(), facts.zones(), facts.entryTls(), all, facts.dependencies(),
        facts.resources(), facts.literals(), facts.transfers(), facts.samples(), facts.further()));
  }

  public WebCast over6(PageVisit... six) {
    return visits(facts.visits().stream().filter(v -> v.family() == Family.IPV4).toList(), List.of(six));
  }

  public WebCast over4(PageVisit... four) {
    return visits(List.of(four), facts.visits().stream().filter(v -> v.family() == Family.IPV6).toList());
  }

  public WebCast resources(@Nullable List<ResourceFacts> resources, HostFacts... dependencies) {
    return with(new TargetFacts.Web(facts.hosts(), facts.zones(), facts.entryTls(), facts.visits(), List.of(dependencies),
        resources, facts.literals(), facts.transfers(), facts.samples(), facts.further()));
  }

  public WebCast dependencies(HostFacts... dependencies) {
    return resources(facts.resources(), dependencies);
  }

  public WebCast literals(String... urls) {
    return with(new TargetFacts.Web(facts.hosts(), facts.zones(), facts.entryTls(), facts.visits(), facts.dependencies(),
        facts.resources(), List.of(urls), facts.transfers(), facts.samples(), facts.further()));
  }

  public WebCast transfers(LargeTransfer... transfers) {
    return with(new TargetFacts.Web(facts.hosts(), facts.zones(), facts.entryTls(), facts.visits(), facts.dependencies(),
        facts.resources(), facts.literals(), List.of(transfers), facts.samples(), facts.further()));
  }

  /// Ten samples per family that all took as long.
  public WebCast samples(int four, int six) {
    return samples(
        new ConnectSamples(Cast.FOUR, 443, Collections.nCopies(10, Duration.ofMillis(four)), 0),
        new ConnectSamples(Cast.SIX, 443, Collections.nCopies(10, Duration.ofMillis(six)), 0));
  }

  public WebCast samples(ConnectSamples... samples) {
    return with(new TargetFacts.Web(facts.hosts(), facts.zones(), facts.entryTls(), facts.visits(), facts.dependencies(),
        facts.resources(), facts.literals(), facts.transfers(), List.of(samples), facts.further()));
  }

  public WebCast further(Further further) {
    return with(facts.with(further));
  }

  private WebCast with(TargetFacts.Web other) {
    return new WebCast(target, other, vantage);
  }

  public static List<PageVisit> twice(PageVisit visit) {
    return List.of(visit, visit);
  }

  public static Hop hop(String url, IpAddress address, int status) {
    return new Hop(url, address, TcpState.OPEN, TlsState.OK, Cast.http(status));
  }

  /// A hop that sends on to the next one.
  public static Hop redirect(String url, IpAddress address, String location) {
    return new Hop(url, address, TcpState.OPEN, TlsState.OK, Cast.http(302, BodyEnd.COMPLETE, location));
  }

  /// A hop that nothing was dialled for.
  public static Hop undialled(String url) {
    return new Hop(url, null, TcpState.NOT_ATTEMPTED, null, null);
  }

  public static PageVisit arrived(IpAddress address, PageSketch page) {
    return new PageVisit(address.family(), address, List.of(hop(URL, address, 200)), VisitEnd.ARRIVED, page);
  }

  public static PageVisit status(IpAddress address, int status, PageSketch page) {
    return new PageVisit(address.family(), address, List.of(hop(URL, address, status)), VisitEnd.ARRIVED, page);
  }

  public static PageVisit unconnected(IpAddress address, TcpState state) {
    return new PageVisit(address.family(), address, List.of(new Hop(URL, address, state, null, null)), VisitEnd.CONNECT_FAILED, null);
  }

  public static PageVisit untrusted(IpAddress address, TlsState state) {
    return new PageVisit(address.family(), address, List.of(new Hop(URL, address, TcpState.OPEN, state, null)), VisitEnd.TLS_FAILED, null);
  }

  /// An answer that began (or not) and never came whole.
  public static PageVisit unfinished(IpAddress address, BodyEnd end, VisitEnd visit) {
    int status = end == BodyEnd.NO_ANSWER ? 0 : 200;
    return new PageVisit(address.family(), address,
        List.of(new Hop(URL, address, TcpState.OPEN, TlsState.OK, Cast.http(status, end, null))), visit, null);
  }

  public static PageVisit through(Family family, VisitEnd end, @Nullable PageSketch page, Hop... hops) {
    return new PageVisit(family, hops[0].address(), List.of(hops), end, page);
  }

  public static PageVisit nowhere(Family family, VisitEnd end) {
    return new PageVisit(family, null, List.of(undialled(URL)), end, null);
  }

  public static ResourceFacts script(String host, @Nullable ResourceVisit four, @Nullable ResourceVisit six) {
    return resource(host, ResourceKind.SCRIPT, true, four, six);
  }

  public static ResourceFacts resource(
      String host, ResourceKind kind, boolean critical, @Nullable ResourceVisit four, @Nullable ResourceVisit six) {
    return new ResourceFacts("https://" + host + "/x", host, kind, critical, URL, 1, four, six);
  }

  public static ResourceVisit loaded(String host) {
    return new ResourceVisit(VisitEnd.ARRIVED, 200, BodyEnd.COMPLETE, List.of(host), "");
  }

  public static ResourceVisit lost(String host, VisitEnd end) {
    return new ResourceVisit(end, 0, BodyEnd.NO_ANSWER, List.of(host), end.name());
  }
}
