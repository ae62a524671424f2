package org.v6ready.probes.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.fact.LargeTransfer;
import org.v6ready.model.fact.Nat64Run;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Service;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.probes.Instruments;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.browser.BrowserProbe;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.wire.netns.ForcedPaths;

/// Adds to a website's facts what only an instrument shows. Nothing is asked where our own line has no
/// IPv6: there would be nothing to judge by.
public final class WebWitness {
  private static final int PAGES = 6;
  private static final int ADDRESSES = 4;
  private static final int HOSTS = 40;

  private final Service.Web service;
  private final ProbeContext context;
  private final Instruments instruments;

  /// A witness of one website.
  public WebWitness(Service.Web service, ProbeContext context, Instruments instruments) {
    this.service = service;
    this.context = context;
    this.instruments = instruments;
  }

  /// The facts with what was seen besides.
  public TargetFacts.Web look(TargetFacts.Web facts) {
    if (!context.sees(Family.IPV6)) {
      return facts;
    }
    WebUrl entry = entry(facts);
    Together.Both<List<BrowserFacts>, List<LargeTransfer>> seen =
        Together.both(() -> pages(entry, facts), () -> transfers(entry, facts));
    TargetFacts.Web met = TracedHosts.into(facts, seen.first(), context);
    TargetFacts.Web more = met.with(met.further().seenBy(seen.first()).behind(behindNat64(entry, met)));
    return seen.second().isEmpty() ? more : more.with(seen.second());
  }

  /// The entry host and every host the page needs, behind a NAT64 where there is one.
  private @Nullable Nat64Run behindNat64(WebUrl entry, TargetFacts.Web facts) {
    Optional<Nat64Probe> probe = Nat64Probe.of(context, context.options().emulateNat64());
    if (probe.isEmpty()) {
      return facts.further().nat64();
    }
    List<Nat64Probe.Subject> subjects = new ArrayList<>();
    subjects.add(new Nat64Probe.Subject(entry.host(), facts.hosts().getFirst(), entry.port()));
    for (ResourceFacts resource : facts.resources() == null ? List.<ResourceFacts>of() : facts.resources()) {
      if (resource.critical() && subjects.size() < HOSTS) {
        WebUrl.parse(resource.url()).flatMap(url -> subject(url, facts))
            .filter(one -> subjects.stream().noneMatch(known -> known.host().equals(one.host())))
            .ifPresent(subjects::add);
      }
    }
    return probe.get().run(subjects);
  }

  private static Optional<Nat64Probe.Subject> subject(WebUrl url, TargetFacts.Web facts) {
    if (url.literal().isPresent()) {
      return url.literal().filter(one -> one.family() == Family.IPV4)
          .map(one -> new Nat64Probe.Subject(url.host(), null, url.port()));
    }
    return Stream.concat(facts.hosts().stream(), facts.dependencies().stream())
        .filter(host -> url.name().filter(host.host()::equals).isPresent())
        .findFirst()
        .map(host -> new Nat64Probe.Subject(url.host(), host, url.port()));
  }

  /// One transfer each way for every address that serves the entry.
  private List<LargeTransfer> transfers(WebUrl entry, TargetFacts.Web facts) {
    ForcedPaths paths = instruments.forcedPaths();
    List<LargeTransfer> forced = new ArrayList<>();
    if (paths != null) {
      ForcedMtu probe = new ForcedMtu(paths, entry);
      facts.hosts().getFirst().addresses(Family.IPV6).stream()
          .filter(one -> context.mayDial(one.address()))
          .filter(one -> one.port(entry.port()).filter(port -> port.tcp() == TcpState.OPEN).isPresent())
          .limit(ADDRESSES)
          .forEach(one -> forced.addAll(probe.transfers(one.address())));
    }
    return forced;
  }

  /// The entry page and the declared ones.
  private List<BrowserFacts> pages(WebUrl entry, TargetFacts.Web facts) {
    BrowserProbe browser = instruments.browser();
    if (browser == null || facts.hosts().getFirst().addresses().isEmpty()) {
      return facts.further().browser();
    }
    return Stream.concat(Stream.of(entry), service.pages().stream().flatMap(page -> entry.resolve(page).stream()))
        .map(WebUrl::toString)
        .distinct()
        .limit(PAGES)
        .map(url -> browser.measure(url, context.allowPrivate()))
        .toList();
  }

  private WebUrl entry(TargetFacts.Web facts) {
    boolean declared = facts.entryTls() == service.tls();
    int port = declared ? service.port() : facts.entryTls() ? 443 : 80;
    return new WebUrl(facts.entryTls(), service.host().ascii(), port, service.path());
  }
}
