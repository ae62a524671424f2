package org.v6ready.office.host;

import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.LocalHost.Clat;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.Seen;

/// Signs of translation inside this machine: an address of 192.0.0.0/29 (RFC 7335), an interface called
/// after it, a program that can do it.
final class ClatSigns {
  private static final IpPrefix OWN = IpPrefix.parse("192.0.0.0/29").orElseThrow();
  private static final List<String> PROGRAMS = List.of("usr/sbin/clatd", "usr/bin/clatd", "usr/local/sbin/clatd");

  private ClatSigns() {}

  static Seen<Clat> of(Seen<List<NetInterface>> interfaces, Seen<List<HostAddress>> addresses, SystemFiles files) {
    Optional<String> address =
        addresses.known().stream().flatMap(List::stream).filter(a -> OWN.contains(a.address()))
            .map(a -> a.interfaceName() + " " + a.address()).findFirst();
    Optional<String> device =
        interfaces.known().stream().flatMap(List::stream).map(NetInterface::name)
            .filter(name -> name.equals("clat") || name.startsWith("clat") || name.startsWith("v4-")).findFirst();
    Optional<String> program = PROGRAMS.stream().filter(files::exists).findFirst().map(path -> "/" + path);
    String evidence = address.or(() -> device).or(() -> program).orElse("");
    return addresses.map(_ -> new Clat(address.isPresent() || device.isPresent(), program.isPresent(), evidence));
  }
}
