package org.v6ready.use.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;

/// Learns from the query log of the office's resolver (dnsmasq `log-queries`, as on OpenWrt and many
/// routers) which names stand behind IPv4 addresses and which of them have a AAAA. Names stay in memory
/// and never leave it. The oldest are forgotten beyond [#MOST].
public final class DnsAnswers implements DestinationNames {
  private static final int MOST = 100_000;
  private static final Pattern ANSWER = Pattern.compile(" (?:reply|cached) (\\S{1,255}) is (\\S{1,64})");

  private final Map<String, Boolean> dualStack = forgetful();
  private final Map<Long, String> names = forgetful();

  private static <K, V> Map<K, V> forgetful() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
      }
    };
  }

  /// Reads one line of the log; lines that are no answers are passed over.
  public synchronized void line(String line) {
    Matcher answer = ANSWER.matcher(line.length() > 1_000 ? line.substring(0, 1_000) : line);
    if (!answer.find()) {
      return;
    }
    String name = answer.group(1);
    switch (answer.group(2)) {
      case "NODATA-IPv6", "NXDOMAIN" -> dualStack.putIfAbsent(name, false);
      default ->
          IpAddress.parse(answer.group(2))
              .ifPresent(
                  address -> {
                    if (address instanceof Ipv4Address four) {
                      names.put(Integer.toUnsignedLong(four.bits()), name);
                    } else {
                      dualStack.put(name, true);
                    }
                  });
    }
  }

  @Override
  public synchronized Reach of(long address) {
    String name = names.get(address);
    Boolean dual = name == null ? null : dualStack.get(name);
    return dual == null ? Reach.UNKNOWN : dual ? Reach.DUAL_STACK : Reach.IPV4_ONLY;
  }
}
