package org.v6ready.office.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/// The URLs a task may have: scheme, default port, and whether TLS starts at once.
enum TaskUrl {
  HTTP(80, false),
  HTTPS(443, true),
  TCP(0, false),
  TLS(0, true),
  IMAP(143, false),
  IMAPS(993, true),
  SMTP(25, false),
  SUBMISSION(587, false),
  SMTPS(465, true),
  POP3S(995, true),
  LDAP(389, false),
  LDAPS(636, true),
  IPP(631, false),
  IPPS(631, true),
  SSH(22, false),
  RDP(3389, false),
  SMB(445, false),
  RTSP(554, false),
  SIP(5060, false);

  static final Map<String, TaskUrl> BY_SCHEME = byScheme();

  private final int port;
  private final boolean tls;

  TaskUrl(int port, boolean tls) {
    this.port = port;
    this.tls = tls;
  }

  private static Map<String, TaskUrl> byScheme() {
    Map<String, TaskUrl> all = new java.util.TreeMap<>();
    for (TaskUrl one : values()) {
      all.put(one.name().toLowerCase(java.util.Locale.ROOT), one);
    }
    return all;
  }

  boolean tls() {
    return tls;
  }

  boolean web() {
    return this == HTTP || this == HTTPS;
  }

  int port(URI url) {
    return url.getPort() > 0 ? url.getPort() : port;
  }

  static TaskUrl of(URI url) {
    return java.util.Objects.requireNonNull(BY_SCHEME.get(url.getScheme().toLowerCase(java.util.Locale.ROOT)));
  }

  /// The URL, when its scheme is known and it names a host and, where the scheme has none, a port.
  static Optional<URI> parse(String text) {
    try {
      URI url = new URI(text);
      String scheme = url.getScheme();
      TaskUrl known = scheme == null ? null : BY_SCHEME.get(scheme.toLowerCase(java.util.Locale.ROOT));
      boolean good = known != null && url.getHost() != null && known.port(url) > 0 && known.port(url) < 65_536;
      return good ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
