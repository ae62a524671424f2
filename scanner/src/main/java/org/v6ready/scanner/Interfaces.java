package org.v6ready.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Collectors;

/// The network interfaces of this machine.
final class Interfaces {
  private Interfaces() {}

  private static List<NetworkInterface> all() {
    try {
      return NetworkInterface.networkInterfaces().toList();
    } catch (SocketException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Their names, in the system's order.
  static List<String> names() {
    return all().stream().map(NetworkInterface::getName).toList();
  }

  /// Those that are up and lead somewhere, each with its largest packet and how many addresses of either
  /// family it has; a dash when there is none.
  static String summary() {
    String text = all().stream().filter(Interfaces::useful).map(Interfaces::line).collect(Collectors.joining("; "));
    return text.isEmpty() ? "–" : text;
  }

  private static boolean useful(NetworkInterface each) {
    try {
      return each.isUp() && !each.isLoopback();
    } catch (IOException gone) {
      return false;
    }
  }

  private static String line(NetworkInterface each) {
    List<InetAddress> addresses = each.inetAddresses().toList();
    long six = addresses.stream().filter(a -> a instanceof Inet6Address && !a.isLinkLocalAddress()).count();
    long four = addresses.stream().filter(a -> !(a instanceof Inet6Address)).count();
    return each.getName() + " (MTU " + mtu(each) + ", IPv4 × " + four + ", IPv6 × " + six + ")";
  }

  private static String mtu(NetworkInterface each) {
    try {
      return Integer.toString(each.getMTU());
    } catch (IOException gone) {
      return "–";
    }
  }
}
