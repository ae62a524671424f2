package org.v6ready.office.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.v6ready.model.address.IpAddress;

/// What addresses told of themselves: names, open ports, services. Bounded for each address, since anyone
/// on the link can say anything. For many threads.
final class Told {
  private static final int MOST = 24;
  private static final int LONGEST = 120;

  private final Map<IpAddress, SortedSet<String>> names = new TreeMap<>();
  private final Map<IpAddress, SortedSet<String>> ports = new TreeMap<>();
  private final Map<IpAddress, SortedSet<String>> services = new TreeMap<>();

  synchronized void name(IpAddress address, String name) {
    put(names, address, name);
  }

  synchronized void port(IpAddress address, String port) {
    put(ports, address, port);
  }

  synchronized void service(IpAddress address, String service) {
    put(services, address, service);
  }

  private static void put(Map<IpAddress, SortedSet<String>> map, IpAddress address, String word) {
    String clean = word.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "").strip();
    SortedSet<String> set = map.computeIfAbsent(address, _ -> new TreeSet<>());
    if (!clean.isEmpty() && set.size() < MOST) {
      set.add(clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean);
    }
  }

  synchronized List<String> names(Collection<IpAddress> addresses) {
    return of(names, addresses);
  }

  synchronized List<String> ports(Collection<IpAddress> addresses) {
    return of(ports, addresses);
  }

  synchronized List<String> services(Collection<IpAddress> addresses) {
    return of(services, addresses);
  }

  private static List<String> of(Map<IpAddress, SortedSet<String>> map, Collection<IpAddress> addresses) {
    TreeSet<String> all = new TreeSet<>();
    for (IpAddress address : addresses) {
      SortedSet<String> some = map.get(address);
      if (some != null) {
        all.addAll(some);
      }
    }
    return all.stream().limit(MOST).toList();
  }
}
