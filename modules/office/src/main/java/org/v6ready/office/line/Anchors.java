package org.v6ready.office.line;

import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.model.vantage.FamilyState;
import org.v6ready.model.vantage.Vantage;

/// The anchors of the vantage as addresses and ports to dial.
final class Anchors {
  private static final String ROOT = "DNS root";
  private static final int DNS = 53;
  private static final int HTTPS = 443;

  private Anchors() {}

  /// One anchor over one family; `dns` when it is a root server, else it speaks TLS.
  record Point(String name, String operator, IpAddress address, boolean dns, boolean pathMtu, boolean works) {
    int port() {
      return dns ? DNS : HTTPS;
    }
  }

  /// Those of a family that have an address, mail anchors left out.
  static List<Point> of(Vantage vantage, Family family) {
    return vantage.anchors().stream()
        .filter(anchor -> anchor.family() == family && !anchor.kind().equals("smtp"))
        .flatMap(anchor -> IpAddress.parse(String.valueOf(anchor.address())).map(address -> point(anchor, address)).stream())
        .distinct()
        .toList();
  }

  private static Point point(AnchorResult anchor, IpAddress address) {
    return new Point(
        anchor.name(), anchor.operator(), address, anchor.operator().equals(ROOT), anchor.kind().equals("path-mtu"), Boolean.TRUE.equals(anchor.works()));
  }

  /// Whether the line itself has a family: an address translated on the way is no line of its own.
  static boolean ownLine(Vantage vantage, Family family) {
    return vantage.sees(family) && !(family == Family.IPV4 && vantage.ipv4() == FamilyState.TRANSLATED);
  }
}
