package org.v6ready.model.office;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpPrefix;

/// One office network as targets.yaml declares it: its line's provider, its IPv6 prefix, where it is, how
/// many devices it has, the routers that belong there (link-local addresses or MAC addresses), and what
/// people answered to the questions of checks, by check id.
public record Office(
    String name,
    @Nullable String isp,
    @Nullable IpPrefix prefix,
    @Nullable String village,
    @Nullable Integer assets,
    List<String> routers,
    SortedMap<String, String> answers) {
  public Office {
    routers = List.copyOf(routers);
    answers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(answers));
  }

  /// The network here, when no office is declared: it has no name, whatever the language.
  public static Office unnamed() {
    return named("");
  }

  /// An office of which only the name is declared.
  public static Office named(String name) {
    return new Office(name, null, null, null, null, List.of(), new TreeMap<>());
  }
}
