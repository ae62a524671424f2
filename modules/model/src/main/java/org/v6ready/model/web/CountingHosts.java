package org.v6ready.model.web;

import java.util.Locale;
import java.util.regex.Pattern;

/// Hosts that only count visitors, by what their names say: a page works without them (verdicts,
/// section 9).
public final class CountingHosts {
  private static final Pattern LABELS =
      Pattern.compile(
          "(^|[.-])(google-analytics|googletagmanager|doubleclick|analytics|matomo|piwik|hotjar|clarity"
              + "|newrelic|nr-data|stats|metrics|telemetry|tracking|tracker|pixel|beacon)([.-]|$)");

  private CountingHosts() {}

  /// Whether the host says so itself.
  public static boolean known(String host) {
    return LABELS.matcher(host.toLowerCase(Locale.ROOT)).find();
  }
}
