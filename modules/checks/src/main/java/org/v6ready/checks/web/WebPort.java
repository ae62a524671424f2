package org.v6ready.checks.web;

import org.v6ready.checks.Case;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;

/// The port and URL a website is really entered at, after a bare name fell back to http.
public final class WebPort {
  private WebPort() {}

  /// The entry's port.
  static int of(Case<TargetFacts.Web> input) {
    return of(input.target(), input.facts());
  }

  /// The entry's port.
  public static int of(Target target, TargetFacts.Web facts) {
    int usual = facts.entryTls() ? 443 : 80;
    return target.service() instanceof Service.Web web && web.tls() == facts.entryTls() ? web.port() : usual;
  }

  /// The entry's URL.
  public static String url(Target target, TargetFacts.Web facts) {
    String entry = target.service().entry();
    boolean fellBack = entry.startsWith("https:") && !facts.entryTls();
    return fellBack ? "http:" + entry.substring("https:".length()) : entry;
  }
}
