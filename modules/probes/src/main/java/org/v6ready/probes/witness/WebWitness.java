package org.v6ready.probes.witness;

import java.util.List;
import java.util.stream.Stream;
import org.v6ready.model.address.Family;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Service;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.probes.Instruments;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.browser.BrowserProbe;
import org.v6ready.probes.page.WebUrl;

/// Adds to a website's facts what only an instrument shows. Nothing is asked where our own line has no
/// IPv6: there would be nothing to judge by.
public final class WebWitness {
  private static final int PAGES = 6;

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
    BrowserProbe browser = instruments.browser();
    return browser == null || facts.hosts().getFirst().addresses().isEmpty()
        ? facts
        : facts.with(facts.further().seenBy(pages(browser, entry(facts))));
  }

  /// The entry page and the declared ones.
  private List<BrowserFacts> pages(BrowserProbe browser, WebUrl entry) {
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
