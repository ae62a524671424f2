package org.v6ready.wire.netlink;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.NetInterface;
import org.v6ready.wire.syscall.SystemCallException;

/// What the kernel keeps, at one moment: no privilege needed. Each dump is a system call of its own; one
/// that fails throws and leaves the others.
public final class Netlink {
  private static final int GET_LINK = 18;
  private static final int GET_ADDRESS = 22;
  private static final int GET_ROUTE = 26;
  private static final int GET_NEIGHBOUR = 30;

  private Netlink() {}

  /// The interfaces.
  public static List<NetInterface> interfaces() throws SystemCallException {
    try (NetlinkSocket socket = NetlinkSocket.open(0)) {
      return socket.dump(GET_LINK, 0, 16).stream().flatMap(m -> RouteMessages.link(m).stream()).toList();
    }
  }

  private static Map<Integer, String> names() throws SystemCallException {
    return interfaces().stream().collect(Collectors.toMap(NetInterface::index, NetInterface::name, (first, _) -> first));
  }

  /// The addresses of both families.
  public static List<HostAddress> addresses() throws SystemCallException {
    Map<Integer, String> names = names();
    try (NetlinkSocket socket = NetlinkSocket.open(0)) {
      return socket.dump(GET_ADDRESS, 0, 8).stream().flatMap(m -> RouteMessages.address(m, names).stream()).toList();
    }
  }

  /// The unicast routes of the main table, both families.
  public static List<HostRoute> routes() throws SystemCallException {
    Map<Integer, String> names = names();
    try (NetlinkSocket socket = NetlinkSocket.open(0)) {
      return socket.dump(GET_ROUTE, 0, 12).stream().flatMap(m -> RouteMessages.route(m, names).stream()).toList();
    }
  }

  /// The ARP and neighbour tables.
  public static List<NeighbourEntry> neighbours() throws SystemCallException {
    Map<Integer, String> names = names();
    try (NetlinkSocket socket = NetlinkSocket.open(0)) {
      return socket.dump(GET_NEIGHBOUR, 0, 12).stream().flatMap(m -> RouteMessages.neighbour(m, names).stream()).toList();
    }
  }
}
