package org.v6ready.office.apps;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.AppRank;

/// A call or word that knows IPv4 only. `needle` is looked for first because that is cheap; `pattern`
/// decides; a file that has one of `counterparts` handles IPv6 too, so the finding ranks low. `binary`
/// needles are searched in programs as well.
record Api(AppRule rule, AppRank rank, String needle, @Nullable Pattern pattern, List<String> counterparts, boolean binary) {
  private static final List<String> RESOLVERS = List.of("getaddrinfo", "gethostbyname2", "GetAddrInfo");
  private static final List<String> PARSERS = List.of("inet_pton", "InetPton", "inet_ntop");
  private static final List<String> FAMILIES = List.of("AF_INET6", "PF_INET6", "sockaddr_in6", "sockaddr_storage", "AF_UNSPEC");

  private static final String COLUMN =
      "(?i)\\b\\w*(?<![a-z])ip(v4)?(_?(addr(ess)?|from|src|dst|client|remote))?[\"`\\]]?\\s+\\[?n?(var)?char2?\\]?\\s*\\(\\s*(1[0-9]|2[0-9]|3[0-8]|[7-9])\\b\\s*\\)?";

  static final List<Api> ALL =
      List.of(
          code(AppRule.RESOLVES_V4_ONLY, AppRank.HIGH, "gethostbyname", "gethostbyname(_r|_ex)?\\b(?!2)", RESOLVERS, true),
          code(AppRule.RESOLVES_V4_ONLY, AppRank.MEDIUM, "resolve4", "\\bresolve4\\s*\\(", List.of("resolve6"), false),
          code(AppRule.RESOLVES_V4_ONLY, AppRank.MEDIUM, "family", "\\bfamily[\"']?\\s*[:=]\\s*4\\b", List.of(), false),
          code(AppRule.PARSES_V4_ONLY, AppRank.MEDIUM, "inet_addr", "\\binet_addr\\b", PARSERS, true),
          code(AppRule.PARSES_V4_ONLY, AppRank.MEDIUM, "inet_aton", "\\binet_aton\\b", PARSERS, true),
          code(AppRule.PARSES_V4_ONLY, AppRank.MEDIUM, "inet_ntoa", "\\binet_ntoa\\b", PARSERS, true),
          code(AppRule.PARSES_V4_ONLY, AppRank.MEDIUM, "ip2long", "\\bip2long\\b", List.of("inet_pton"), false),
          code(AppRule.PARSES_V4_ONLY, AppRank.MEDIUM, "FILTER_FLAG_IPV4", null, List.of("FILTER_FLAG_IPV6"), false),
          code(AppRule.PARSES_V4_ONLY, AppRank.MEDIUM, "To4()", null, List.of("To16()"), false),
          code(AppRule.SOCKET_V4_ONLY, AppRank.HIGH, "AF_INET", "\\b[AP]F_INET\\b(?!6)", FAMILIES, false),
          code(AppRule.SOCKET_V4_ONLY, AppRank.MEDIUM, "sockaddr_in", "\\bsockaddr_in\\b", FAMILIES, false),
          code(AppRule.SOCKET_V4_ONLY, AppRank.MEDIUM, "INADDR_ANY", null, List.of("in6addr_any", "IN6ADDR_ANY"), false),
          code(AppRule.SOCKET_V4_ONLY, AppRank.HIGH, "Inet4Address", "\\bInet4Address\\b", List.of("Inet6Address"), true),
          code(AppRule.SOCKET_V4_ONLY, AppRank.HIGH, "InterNetwork", "AddressFamily\\.InterNetwork\\b(?!V6)", List.of("InterNetworkV6"), false),
          code(AppRule.SOCKET_V4_ONLY, AppRank.MEDIUM, "IPAddress.Any", "\\bIPAddress\\.Any\\b", List.of("IPv6Any"), false),
          code(AppRule.SOCKET_V4_ONLY, AppRank.HIGH, "p4\"", "\"(tcp|udp)4\"", List.of("\"tcp6\"", "\"udp6\""), false),
          code(AppRule.JAVA_PREFERS_V4, AppRank.HIGH, "preferIPv4Stack", "preferIPv4Stack[\"']?\\s*[=,:)]?\\s*[\"']?(?!\\s*false)(?!.{0,4}false)", List.of(), true),
          code(AppRule.COLUMN_TOO_SHORT, AppRank.MEDIUM, "char", COLUMN, List.of(), false),
          code(AppRule.COLUMN_TOO_SHORT, AppRank.MEDIUM, "CHAR", COLUMN, List.of(), false),
          code(AppRule.PATTERN_V4_ONLY, AppRank.MEDIUM, "\\d{1,3}", "\\\\d\\{1,3\\}\\)?\\\\{1,2}\\.|\\\\d\\{1,3\\}\\[\\.\\]", List.of("a-fA-F0-9", "0-9a-fA-F", "A-Fa-f0-9"), false),
          code(AppRule.PATTERN_V4_ONLY, AppRank.MEDIUM, "25[0-5]", null, List.of("a-fA-F0-9", "0-9a-fA-F", "A-Fa-f0-9"), false),
          code(AppRule.SPLITS_AT_COLON, AppRank.MEDIUM, "split", "(?i)(host|addr|peer|endpoint|server|remote)\\w*[^;]{0,40}\\bsplit\\(\\s*(/:/|[\"']:[\"'])|(?i)split\\(\\s*[\"']:[\"'][^;]{0,40}(host|port)", List.of("rsplit(", "lastIndexOf(':')", "lastIndexOf(\":\")"), false));

  private static Api code(
      AppRule rule, AppRank rank, String needle, @Nullable String pattern, List<String> counterparts, boolean binary) {
    return new Api(rule, rank, needle, pattern == null ? null : Pattern.compile(pattern), counterparts, binary);
  }

  boolean in(String line) {
    return line.contains(needle) && (pattern == null || pattern.matcher(line).find());
  }

  /// What to call it: the column itself, else the needle.
  String seenIn(String line) {
    if (rule != AppRule.COLUMN_TOO_SHORT || pattern == null) {
      return needle;
    }
    java.util.regex.Matcher column = pattern.matcher(line);
    return column.find() ? column.group().strip() : needle;
  }

  AppRank rankIn(String whole) {
    return counterparts.stream().anyMatch(whole::contains) ? AppRank.LOW : rank;
  }
}
