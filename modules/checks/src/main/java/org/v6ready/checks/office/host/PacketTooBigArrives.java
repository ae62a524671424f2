package org.v6ready.checks.office.host;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.PathMtu;

/// ICMPv6 Packet Too Big reaches the host (RFC 4890 section 4.3.1).
final class PacketTooBigArrives {
  private PacketTooBigArrives() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.line().mtus(), mtus -> known(mtus.stream().filter(one -> one.towards().family() == Family.IPV6).toList()));
  }

  private static Finding known(List<PathMtu> six) {
    for (PathMtu one : six) {
      if (one.end() == PathMtu.End.LEARNT) {
        return Finding.pass("arrives").with("mtu", one.mtuOctets()).with("address", one.towards());
      }
      if (one.end() == PathMtu.End.BLACK_HOLE) {
        return Finding.fail("lost").with("address", one.towards()).repeat("tracepath -6 " + one.towards());
      }
    }
    return Finding.inconclusive(six.isEmpty() ? "no-path" : "none-needed");
  }
}
