package org.v6ready.wire.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;

/// Whom a certificate speaks for: its subject alternative names and nothing else, a wildcard only
/// as the whole left-most label and for exactly one label (RFC 9525 section 6).
final class ServerIdentity {
  private static final int DNS = 2;
  private static final int IP = 7;
  private static final int MOST = 1000;

  private ServerIdentity() {}

  static boolean matches(X509Certificate leaf, String serverName) {
    Optional<IpAddress> literal = IpAddress.parse(serverName);
    if (literal.isPresent()) {
      return entries(leaf, IP).stream().anyMatch(san -> IpAddress.parse(san).equals(literal));
    }
    String name = canonical(serverName);
    return entries(leaf, DNS).stream().anyMatch(san -> matches(canonical(san), name));
  }

  private static boolean matches(String pattern, String name) {
    if (!pattern.startsWith("*.")) {
      return pattern.equals(name);
    }
    int dot = name.indexOf('.');
    return dot > 0
        && pattern.indexOf('.', 2) > 0
        && name.substring(dot).equals(pattern.substring(1));
  }

  private static String canonical(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /// DNS names, then addresses.
  static List<String> names(X509Certificate certificate) {
    List<String> names = new ArrayList<>(entries(certificate, DNS));
    names.addAll(entries(certificate, IP));
    return names;
  }

  private static List<String> entries(X509Certificate certificate, int kind) {
    try {
      Collection<List<?>> all = certificate.getSubjectAlternativeNames();
      return all == null
          ? List.of()
          : all.stream()
              .filter(entry -> Integer.valueOf(kind).equals(entry.getFirst()))
              .map(entry -> text(kind, String.valueOf(entry.get(1))))
              .limit(MOST)
              .toList();
    } catch (CertificateParsingException malformed) {
      return List.of();
    }
  }

  /// The JDK prints IPv6 addresses uncompressed; ours print as RFC 5952 has it.
  private static String text(int kind, String entry) {
    if (kind != IP) {
      return entry;
    }
    return IpAddress.parse(entry).map(IpAddress::toString).orElse(entry);
  }
}
