package org.v6ready.office.apps;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.office.AppRank;

/// Finds IPv4 literals in a line and leaves alone what only looks like one: versions, object
/// identifiers, dates, netmasks, coordinates, and the addresses kept for manuals (RFC 5737).
final class Literals {
  private static final Pattern QUAD =
      Pattern.compile("(?<![\\w.])(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})(?![\\w]|\\.\\w)(/\\d{1,2}(?!\\w))?");
  private static final Pattern VERSION =
      Pattern.compile("(?i)(version|\\bver|revision|\\brev|release|build|assembly|\\btag|\\boid)\\W{0,8}[\\d.\\-]*$|[a-z]-$|[a-z0-9]/$|[~^]$");
  private static final Pattern NETWORK =
      Pattern.compile("(?i)(host|server|addr|\\bip\\b|ip[_-]|url|uri|proxy|gateway|dns|router|ntp|smtp|ldap|endpoint|peer|remote|data source|listen|connect|printer|socket|camera|nameserver|domain)");
  private static final Pattern LISTEN =
      Pattern.compile("(?i)(bind|listen|host|addr|server|interface|\\bip\\b|0\\.0\\.0\\.0:\\d)");

  private Literals() {}

  static void find(SourceText source, int number, String line, Findings findings) {
    Matcher quad = QUAD.matcher(line);
    while (quad.find()) {
      Optional<Ipv4Address> address = Ipv4Address.parse(quad.group(1));
      if (address.isPresent()) {
        judge(source, number, line, quad, address.get(), findings);
      }
    }
  }

  private static void judge(
      SourceText source, int number, String line, Matcher quad, Ipv4Address address, Findings findings) {
    int first = address.bits() >>> 24;
    if (first == 127) {
      findings.loopback();
      return;
    }
    Place place = Place.around(source.file(), number, line, quad.start());
    if (address.bits() == 0) {
      if (quad.group(2) == null && LISTEN.matcher(line).find() && !source.versions() && !source.drawing()) {
        findings.add(AppRule.LISTENS_V4_ONLY, source.rank(AppRank.MEDIUM, line), "0.0.0.0", place);
      }
      return;
    }
    String before = line.substring(Math.max(0, quad.start() - 48), quad.start());
    boolean url = before.endsWith("://") || before.endsWith("\\\\") || before.endsWith("@") || before.endsWith("//");
    boolean meant = url || likely(source, line, before, quad, address);
    if (first == 0 || first == 255 || address.scope() == AddressScope.DOCUMENTATION || !meant) {
      return;
    }
    if (url) {
      findings.add(AppRule.LITERAL_URL, source.rank(AppRank.HIGH, line), quad.group(1), place);
    } else if (quad.group(2) != null) {
      findings.add(AppRule.LITERAL_PREFIX, source.rank(AppRank.LOW, line), quad.group(), place);
    } else {
      AppRank usual = NETWORK.matcher(line).find() || port(line, quad.end()) ? AppRank.HIGH : AppRank.MEDIUM;
      findings.add(AppRule.LITERAL, source.rank(usual, line), quad.group(1), place);
    }
  }

  private static boolean likely(SourceText source, String line, String before, Matcher quad, Ipv4Address address) {
    if (source.drawing()) {
      return false;
    }
    boolean named = NETWORK.matcher(before).find() || port(line, quad.end());
    if (VERSION.matcher(before).find() || source.versions()) {
      return false;
    }
    int bits = address.bits();
    boolean small = (bits & 0xf0f0f0f0) == 0 && bits >>> 24 != 10;
    boolean round = (bits & 0x00ffffff) == 0 && quad.group(2) == null;
    return named || (!small && !round);
  }

  /// Whether a colon and a number follow.
  private static boolean port(String line, int end) {
    return end + 1 < line.length() && line.charAt(end) == ':' && Character.isDigit(line.charAt(end + 1));
  }
}
