package org.v6ready.use.flow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.v6ready.use.flow.Destination.Reach;

/// Who talked to what on one day, and so who can act on the part that went over IPv4. What a name was at the
/// time of the flow decides, since one address may serve many; where it was not known yet, what was learned
/// later. Names are written only of services that [#LEAST_HOSTS] hosts or more used, so that no one person's
/// reading shows, and only the largest of each kind.
final class DayTalks {
  private static final int MOST = 50_000;
  private static final int LARGEST = 10;
  private static final int LEAST_HOSTS = 3;

  private final Map<Talk, long[]> talks = new HashMap<>();
  private final Map<Object, long[]> hosts = new HashMap<>();
  private long ipv4Beyond;

  /// A device (0 when devices cannot be told apart) and an address, as it was known then.
  private record Talk(long device, long address, Destination destination) {
    /// What hosts are counted by: the name, or the address while it has none.
    Object service() {
      return destination.name().isEmpty() ? (Object) address : destination.name();
    }
  }

  void add(boolean ipv6, long device, long host, long address, Destination destination, long octets) {
    Talk talk = new Talk(ipv6 ? 0 : device, address, destination);
    long[] sum = talks.get(talk);
    if (sum == null) {
      if (talks.size() >= MOST) {
        ipv4Beyond += ipv6 ? 0 : octets;
        return;
      }
      sum = new long[1];
      talks.put(talk, sum);
    }
    sum[0] += octets;
    if (!ipv6) {
      host(talk.service(), host);
    }
  }

  private void host(Object name, long host) {
    long[] seen = hosts.get(name);
    if (seen == null) {
      if (hosts.size() < MOST) {
        hosts.put(name, new long[] {host, 0, 0});
      }
      return;
    }
    for (int i = 0; i < LEAST_HOSTS; i++) {
      if (seen[i] == host) {
        return;
      }
      if (seen[i] == 0) {
        seen[i] = host;
        return;
      }
    }
  }

  /// The octets of each kind (`ipv4-content`, `ipv4-device`, `ipv4-chosen`, `ipv4-either`, `ipv4-unknown`,
  /// `ipv6-named`), and of the largest services behind an `@`. `able` tells whether a device used IPv6 at all
  /// that day.
  Map<String, Long> parts(DestinationNames names, LongPredicate able) {
    Map<String, Long> parts = new TreeMap<>();
    Map<String, Map<String, Long>> services = new TreeMap<>();
    talks.forEach(
        (talk, octets) -> {
          Destination then = talk.destination();
          Destination now = then.reach() == Reach.UNKNOWN ? names.of(talk.address()) : then;
          String kind = kind(talk, now.reach(), able);
          parts.merge(kind, octets[0], Long::sum);
          long[] seen = hosts.get(talk.service());
          if (kind.startsWith("ipv4-") && !now.name().isEmpty() && seen != null && seen[LEAST_HOSTS - 1] != 0) {
            services.computeIfAbsent(kind, _ -> new HashMap<>()).merge(now.name(), octets[0], Long::sum);
          }
        });
    parts.remove("");
    parts.merge("ipv4-unknown", ipv4Beyond, Long::sum);
    services.forEach(
        (kind, sums) ->
            sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(LARGEST)
                .forEach(each -> parts.put(kind + "@" + each.getKey(), each.getValue())));
    return parts;
  }

  private static String kind(Talk talk, Reach reach, LongPredicate able) {
    boolean ipv6 = talk.address() < 0;
    return switch (reach) {
      case UNKNOWN -> ipv6 ? "" : "ipv4-unknown";
      case IPV4_ONLY -> ipv6 ? "" : "ipv4-content";
      case DUAL_STACK -> ipv6 ? "ipv6-named" : talk.device() == 0 ? "ipv4-either" : able.test(talk.device()) ? "ipv4-chosen" : "ipv4-device";
    };
  }
}
