package org.v6ready.use.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;

/// Reads query logs of resolvers: of dnsmasq (`log-queries`, as on OpenWrt and in Pi-hole) the answers, of
/// unbound (`log-queries`) and BIND (`querylog`) what was asked. dnsmasq tells an alias before the name it
/// leads to: the answer belongs to the name that was asked. One log, in its order.
final class DnsLogLine {
  private static final int LONGEST = 1_000;
  private static final Pattern ANSWER = Pattern.compile(" (?:reply|cached) (\\S{1,255}) is (\\S{1,64})");
  private static final Pattern UNBOUND = Pattern.compile(" info: \\S{1,64} (\\S{1,255})\\. (?:A|AAAA) IN\\b");
  private static final Pattern BIND = Pattern.compile(" query: (\\S{1,255}) IN (?:A|AAAA) ");

  private @Nullable String alias;
  private @Nullable String target;

  /// What one line tells.
  sealed interface Told {
    /// Nothing about names.
    record Nothing() implements Told {}

    /// Somebody asked for a name's address.
    record Asked(String name) implements Told {}

    /// A name has no AAAA.
    record NoAaaa(String name) implements Told {}

    /// A name has an address.
    record Address(String name, IpAddress address) implements Told {}
  }

  Told read(String whole) {
    String line = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    Matcher answer = ANSWER.matcher(line);
    if (answer.find()) {
      return answer(answer.group(1), answer.group(2));
    }
    alias = null;
    for (Pattern form : new Pattern[] {UNBOUND, BIND}) {
      Matcher asked = form.matcher(line);
      if (asked.find()) {
        return new Told.Asked(asked.group(1));
      }
    }
    return new Told.Nothing();
  }

  private Told answer(String name, String value) {
    if (value.equals("<CNAME>")) {
      if (alias == null || target != null) {
        alias = name;
        target = null;
      }
      return new Told.Nothing();
    }
    String asked = asked(name);
    return switch (value) {
      case "NODATA-IPv6", "NXDOMAIN" -> new Told.NoAaaa(asked);
      default -> IpAddress.parse(value).<Told>map(address -> new Told.Address(asked, address)).orElseGet(Told.Nothing::new);
    };
  }

  /// The name that was asked for, given the one that has the answer.
  private String asked(String name) {
    if (alias != null && (target == null || target.equals(name))) {
      target = name;
      return alias;
    }
    alias = null;
    return name;
  }
}
