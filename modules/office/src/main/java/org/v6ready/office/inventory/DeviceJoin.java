package org.v6ready.office.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NeighbourEntry;

/// Joins the lines of neighbour tables into devices, one for each link-layer address. Pure.
final class DeviceJoin {
  /// A device that answers ARP for more addresses than this stands for others, as a router does.
  private static final int MOST_IPV4 = 8;

  /// The word in a device's services that it forwards packets of others.
  static final String FORWARDS = "forwards";

  private DeviceJoin() {}

  /// Which families every device was asked for: what was not seen of another family may be there all the same.
  record Asked(boolean ipv4, boolean ipv6) {
    static final Asked BOTH = new Asked(true, true);
  }

  /// The devices in the order of their link-layer addresses, this machine among them. Lines nobody
  /// answered for, groups and unspecified addresses are left out.
  static List<Device> devices(
      Collection<NeighbourEntry> entries, LinkGround ground, Asked asked, Told told, OuiRegistry vendors) {
    Map<MacAddress, Found> found = new TreeMap<>();
    for (NeighbourEntry entry : entries) {
      MacAddress mac = entry.mac();
      boolean single = mac != null && !mac.group() && entry.address().scope() != AddressScope.MULTICAST;
      if (mac != null && single && entry.answered() && !mac.text().equals("00:00:00:00:00:00")) {
        Found device = found.computeIfAbsent(mac, _ -> new Found());
        device.addresses.add(entry.address());
        device.forwards |= entry.router();
        device.gateway |= ground.gateways().contains(entry.address());
      }
    }
    MacAddress own = ground.on().mac();
    if (own != null) {
      found.put(own, self(ground));
    }
    List<Device> devices = new ArrayList<>();
    found.forEach((mac, device) -> devices.add(device(mac, device, mac.equals(own) ? Asked.BOTH : asked, mac.equals(own), told, vendors)));
    return devices;
  }

  private static Found self(LinkGround ground) {
    Found self = new Found();
    self.addresses.addAll(ground.own());
    return self;
  }

  private static final class Found {
    final TreeSet<IpAddress> addresses = new TreeSet<>();
    boolean forwards;
    boolean gateway;
  }

  private static Device device(MacAddress mac, Found found, Asked asked, boolean self, Told told, OuiRegistry vendors) {
    List<IpAddress> four = found.addresses.stream().filter(one -> one.family() == Family.IPV4).toList();
    List<IpAddress> six = found.addresses.stream().filter(one -> one.family() == Family.IPV6).toList();
    return new Device(
        mac,
        kind(!four.isEmpty(), six, asked),
        four,
        six,
        self,
        !self && (found.gateway || four.size() > MOST_IPV4),
        vendors.vendor(mac),
        told.names(found.addresses),
        told.ports(found.addresses),
        services(found, told),
        null);
  }

  /// A device that says it forwards (the R flag of RFC 4861 section 4.4) and is no gateway of ours is a
  /// host with a translator or a virtual machine in it more often than a router.
  private static List<String> services(Found found, Told told) {
    List<String> services = new ArrayList<>(told.services(found.addresses));
    if (found.forwards && !found.gateway) {
      services.add(FORWARDS);
    }
    return services;
  }

  /// What was seen proves itself; what was not seen is absent only when it was asked for.
  static DeviceClass kind(boolean ipv4, List<IpAddress> six, Asked asked) {
    boolean global = six.stream().anyMatch(one -> one.scope() != AddressScope.LINK_LOCAL);
    if (global) {
      return ipv4 ? DeviceClass.DUAL : asked.ipv4() ? DeviceClass.V6ONLY : DeviceClass.UNKNOWN;
    }
    if (!asked.ipv6()) {
      return DeviceClass.UNKNOWN;
    }
    return six.isEmpty() ? DeviceClass.V4ONLY : DeviceClass.LLONLY;
  }
}
