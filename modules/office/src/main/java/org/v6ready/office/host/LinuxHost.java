package org.v6ready.office.host;

import java.util.List;
import java.util.Locale;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.Seen;
import org.v6ready.wire.netlink.Netlink;
import org.v6ready.wire.syscall.SystemCallException;

/// A Linux machine: tables over netlink, the rest from `/proc` and configuration files.
final class LinuxHost implements HostLook {
  private final SystemFiles files;

  LinuxHost(SystemFiles files) {
    this.files = files;
  }

  /// One netlink dump.
  @FunctionalInterface
  private interface Dump<T> {
    List<T> take() throws SystemCallException;
  }

  private static <T> Seen<List<T>> netlink(Dump<T> dump) {
    try {
      return Seen.of(dump.take(), "netlink");
    } catch (SystemCallException refused) {
      return Seen.not(refused.denied() ? Absence.NEEDS_PRIVILEGE : Absence.FAILED, "", String.valueOf(refused.getMessage()));
    }
  }

  @Override
  public LocalHost read() {
    Seen<List<NetInterface>> interfaces = netlink(Netlink::interfaces);
    ConfigurationFiles configuration = new ConfigurationFiles(files);
    return new LocalHost(
        "linux",
        release(),
        interfaces.map(all -> all.stream().map(this::wireless).toList()),
        netlink(Netlink::addresses),
        netlink(Netlink::routes),
        netlink(Netlink::neighbours),
        new StackFiles(files).settings(),
        configuration.selection(),
        configuration.managers(),
        new SocketFiles(files).listeners(),
        new SocketFiles(files).mix(),
        configuration.literals(),
        new JavaPrograms(files).running(),
        ClatSigns.of(interfaces, netlink(Netlink::addresses), files),
        configuration.asksIpv6Only(),
        Seen.of(new NeededNames(files).all(), "configuration files"),
        Seen.not(Absence.NEEDS_PRIVILEGE, "root", "packet filter rules"));
  }

  private NetInterface wireless(NetInterface one) {
    boolean wifi = files.exists("sys/class/net/" + one.name() + "/wireless");
    return wifi
        ? new NetInterface(
            one.index(), one.name(), "wifi", one.mac(), one.mtuOctets(), one.up(), one.raSeen(), one.raManaged(), one.raOther())
        : one;
  }

  private String release() {
    return files.lines("etc/os-release").stream()
        .filter(line -> line.startsWith("PRETTY_NAME="))
        .map(line -> line.substring(12).replace("\"", ""))
        .findFirst()
        .orElse(System.getProperty("os.name", "Linux").toLowerCase(Locale.ROOT));
  }
}
