package org.v6ready.office.host;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostAddress.Flag;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.RouterPreference;
import org.v6ready.model.office.Seen;
import tools.jackson.databind.JsonNode;

/// The tables of Windows: adapters, addresses, routes, neighbours. Lifetimes are TimeSpans; the longest one
/// means for ever.
final class WindowsTables {
  static final String ADAPTERS = "Get-NetAdapter";
  static final String ADAPTER_PROPERTIES = "ifIndex,Name,MacAddress,Status,MtuSize,InterfaceDescription,PhysicalMediaType";
  static final String STACK = "Get-NetIPInterface -AddressFamily IPv6";
  static final String STACK_PROPERTIES = "ifIndex,NlMtu,ManagedAddressConfiguration,OtherStatefulConfiguration";
  static final String ADDRESSES = "Get-NetIPAddress";
  static final String ADDRESS_PROPERTIES = "InterfaceIndex,IPAddress,PrefixLength,PrefixOrigin,SuffixOrigin,AddressState,ValidLifetime,PreferredLifetime";
  static final String ROUTES = "Get-NetRoute";
  static final String ROUTE_PROPERTIES = "InterfaceIndex,DestinationPrefix,NextHop,RouteMetric,Protocol,ValidLifetime";
  static final String NEIGHBOURS = "Get-NetNeighbor";
  static final String NEIGHBOUR_PROPERTIES = "InterfaceIndex,IPAddress,LinkLayerAddress,State";

  private static final String[] STATES = {"unreachable", "incomplete", "probe", "delay", "stale", "reachable", "permanent"};
  private static final String[] ORIGINS = {"other", "manual", "wellknown", "dhcp", "routeradvertisement"};
  private static final long FOR_EVER_SECONDS = 0xffff_fff0L;

  private final PowerShell shell;

  WindowsTables(PowerShell shell) {
    this.shell = shell;
  }

  Seen<List<NetInterface>> interfaces() {
    Map<Integer, JsonNode> stack = new HashMap<>();
    shell.all(STACK, STACK_PROPERTIES, List::of).known().ifPresent(all -> all.forEach(one -> stack.put(PowerShell.number(one, "ifIndex"), one)));
    return shell.all(ADAPTERS, ADAPTER_PROPERTIES, object -> {
      int index = PowerShell.number(object, "ifIndex");
      @Nullable JsonNode six = stack.get(index);
      return List.of(new NetInterface(
          index,
          PowerShell.text(object, "Name"),
          kind(PowerShell.text(object, "InterfaceDescription") + " " + PowerShell.text(object, "PhysicalMediaType")),
          MacAddress.parse(PowerShell.text(object, "MacAddress")).orElse(null),
          six == null ? PowerShell.number(object, "MtuSize") : PowerShell.number(six, "NlMtu"),
          PowerShell.text(object, "Status").equals("Up"),
          null,
          six == null ? null : WindowsHost.enabled(six, "ManagedAddressConfiguration"),
          six == null ? null : WindowsHost.enabled(six, "OtherStatefulConfiguration")));
    });
  }

  private static String kind(String description) {
    String low = description.toLowerCase(Locale.ROOT);
    if (low.contains("teredo")) {
      return "teredo";
    }
    if (low.contains("isatap") || low.contains("6to4")) {
      return low.contains("isatap") ? "isatap" : "6to4";
    }
    if (low.contains("wireguard") || low.contains("tap-windows") || low.contains("vpn") || low.contains("wan miniport")) {
      return "vpn";
    }
    return low.contains("802.11") || low.contains("wi-fi") || low.contains("wireless") ? "wifi" : "ethernet";
  }

  private static Optional<IpAddress> address(String text) {
    int zone = text.indexOf('%');
    return IpAddress.parse(zone < 0 ? text : text.substring(0, zone));
  }

  Seen<List<HostAddress>> addresses(Map<Integer, String> names) {
    return shell.all(ADDRESSES, ADDRESS_PROPERTIES, object ->
        address(PowerShell.text(object, "IPAddress")).stream()
            .map(address -> new HostAddress(
                names.getOrDefault(PowerShell.number(object, "InterfaceIndex"), "Loopback"),
                address,
                Math.clamp(PowerShell.number(object, "PrefixLength"), 0, address.octets().length * 8),
                flags(object),
                lifetime(object, "PreferredLifetime"),
                lifetime(object, "ValidLifetime")))
            .toList());
  }

  private static Set<Flag> flags(JsonNode object) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    int state = PowerShell.number(object, "AddressState", "invalid", "tentative", "duplicate", "deprecated", "preferred");
    int prefix = PowerShell.number(object, "PrefixOrigin", ORIGINS);
    int suffix = PowerShell.number(object, "SuffixOrigin", "other", "manual", "wellknown", "dhcp", "link", "random");
    if (state == 1 || state == 2 || state == 3) {
      flags.add(state == 1 ? Flag.TENTATIVE : state == 2 ? Flag.DUPLICATE : Flag.DEPRECATED);
    }
    if (prefix == 1) {
      flags.add(Flag.PERMANENT);
    }
    if (prefix == 3) {
      flags.add(Flag.DHCP);
    }
    if (prefix == 4 && suffix == 5) {
      flags.add(Flag.TEMPORARY);
    }
    return flags;
  }

  private static @Nullable Duration lifetime(JsonNode object, String name) {
    JsonNode span = object.path(name);
    double seconds = span.isObject() ? span.path("TotalSeconds").asDouble(-1) : -1;
    return seconds < 0 || seconds >= FOR_EVER_SECONDS ? null : Duration.ofSeconds((long) seconds);
  }

  Seen<List<HostRoute>> routes(Map<Integer, String> names) {
    return shell.all(ROUTES, ROUTE_PROPERTIES, object -> {
      Optional<IpPrefix> to = IpPrefix.parse(PowerShell.text(object, "DestinationPrefix"));
      IpAddress next = address(PowerShell.text(object, "NextHop")).orElse(IpAddress.of("::"));
      boolean onLink = next.toString().equals("::") || next.toString().equals("0.0.0.0");
      @Nullable Duration valid = lifetime(object, "ValidLifetime");
      return to.stream()
          .map(prefix -> new HostRoute(
              prefix, onLink ? null : next, names.getOrDefault(PowerShell.number(object, "InterfaceIndex"), "Loopback"),
              origin(object, valid), Math.max(0, PowerShell.number(object, "RouteMetric")), valid, RouterPreference.MEDIUM))
          .toList();
    });
  }

  /// A route that ends by itself was advertised.
  private static HostRoute.Origin origin(JsonNode object, @Nullable Duration valid) {
    int protocol = PowerShell.number(object, "Protocol", "", "other", "local", "netmgmt", "icmp");
    return protocol == 2 ? HostRoute.Origin.KERNEL
        : valid != null || protocol == 4 ? HostRoute.Origin.ROUTER_ADVERTISEMENT
        : protocol == 3 ? HostRoute.Origin.STATIC : HostRoute.Origin.OTHER;
  }

  Seen<List<NeighbourEntry>> neighbours(Map<Integer, String> names) {
    return shell.all(NEIGHBOURS, NEIGHBOUR_PROPERTIES, object -> {
      int state = PowerShell.number(object, "State", STATES);
      String word = state == 0 ? "failed" : state > 0 && state < STATES.length ? STATES[state] : "none";
      Optional<MacAddress> mac = MacAddress.parse(PowerShell.text(object, "LinkLayerAddress")).filter(m -> !m.group() && !m.text().equals("00:00:00:00:00:00"));
      return address(PowerShell.text(object, "IPAddress")).stream()
          .map(address -> new NeighbourEntry(
              names.getOrDefault(PowerShell.number(object, "InterfaceIndex"), "Loopback"), address, mac.orElse(null), word, false))
          .toList();
    });
  }
}
