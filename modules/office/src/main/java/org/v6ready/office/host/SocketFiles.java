package org.v6ready.office.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.LocalHost.Listener;
import org.v6ready.model.office.LocalHost.SocketMix;
import org.v6ready.model.office.Seen;

/// `/proc/net/{tcp,tcp6,udp,udp6}`. Rows of tcp6 whose addresses are IPv4-mapped are IPv4 traffic.
final class SocketFiles {
  private static final String ESTABLISHED = "01";
  private static final String LISTEN = "0A";
  private static final String UNCONNECTED = "07";

  private final SystemFiles files;

  SocketFiles(SystemFiles files) {
    this.files = files;
  }

  private record Row(IpAddress local, int port, IpAddress remote, String state) {
    boolean mapped() {
      return local.scope() == AddressScope.IPV4_MAPPED;
    }

    /// Whether both ends are in one /64: a neighbour with a global address is not the Internet.
    boolean sameNetwork() {
      return six() && Arrays.equals(local.octets(), 0, 8, remote.octets(), 0, 8);
    }

    boolean six() {
      return local.octets().length == 16 && !mapped();
    }
  }

  Seen<List<Listener>> listeners() {
    Map<String, Listener> found = new TreeMap<>();
    for (String protocol : List.of("tcp", "udp")) {
      for (Row row : rows(protocol)) {
        boolean waits = row.state().equals(protocol.equals("tcp") ? LISTEN : UNCONNECTED);
        if (waits && row.local().scope() == AddressScope.UNSPECIFIED && (protocol.equals("tcp") || row.port() < 32_768)) {
          found.merge(protocol + row.port(),
              new Listener(protocol, row.port(), !row.six(), row.six(), ""),
              (one, two) -> new Listener(protocol, row.port(), one.anyIpv4() || two.anyIpv4(), one.anyIpv6() || two.anyIpv6(), ""));
        }
      }
    }
    return readable() ? Seen.of(List.copyOf(found.values()), "/proc") : Seen.not(Absence.NOT_OFFERED, "", "/proc/net/tcp");
  }

  private boolean readable() {
    return files.exists("proc/net/tcp");
  }

  Seen<SocketMix> mix() {
    int four = 0;
    int six = 0;
    for (Row row : rows("tcp")) {
      boolean away = (row.remote().global() || row.mapped()) && !row.sameNetwork();
      if (row.state().equals(ESTABLISHED) && away && !loopback(row.remote())) {
        four += row.six() ? 0 : 1;
        six += row.six() ? 1 : 0;
      }
    }
    return readable() ? Seen.of(new SocketMix(four, six), "/proc") : Seen.not(Absence.NOT_OFFERED, "", "/proc/net/tcp");
  }

  private static boolean loopback(IpAddress remote) {
    byte[] octets = remote.octets();
    return remote.scope() == AddressScope.LOOPBACK
        || (remote.scope() == AddressScope.IPV4_MAPPED && !mappedGlobal(octets));
  }

  private static boolean mappedGlobal(byte[] octets) {
    return IpAddress.ofOctets(Arrays.copyOfRange(octets, 12, 16)).global();
  }

  private List<Row> rows(String protocol) {
    List<Row> found = new ArrayList<>();
    for (String file : List.of("proc/net/" + protocol, "proc/net/" + protocol + "6")) {
      for (String line : files.lines(file)) {
        row(line).ifPresent(found::add);
      }
    }
    return found;
  }

  static Optional<IpAddress> address(String hex) {
    if (!hex.matches("[0-9A-Fa-f]{8}([0-9A-Fa-f]{24})?")) {
      return Optional.empty();
    }
    byte[] octets = HexFormat.of().parseHex(hex);
    byte[] network = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      // Each 32-bit word is printed in host order; every machine that matters here is little-endian.
      network[i] = octets[(i & ~3) + 3 - (i & 3)];
    }
    return Optional.of(IpAddress.ofOctets(network));
  }

  private static Optional<Row> row(String line) {
    String[] fields = line.strip().split("\\s+");
    if (fields.length < 4 || !fields[1].matches("[0-9A-F]+:[0-9A-F]{4}") || !fields[2].matches("[0-9A-F]+:[0-9A-F]{4}")) {
      return Optional.empty();
    }
    String[] local = fields[1].split(":");
    Optional<IpAddress> from = address(local[0]);
    Optional<IpAddress> to = address(fields[2].split(":")[0]);
    return from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Row(from.get(), Integer.parseInt(local[1], 16), to.get(), fields[3]));
  }
}
