package org.v6ready.checks.office.host;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostAddress.Flag;
import org.v6ready.model.office.OfficeFacts;

/// The host does not carry its hardware address in its IPv6 address (RFC 8064, RFC 7217, RFC 8981).
final class InterfaceIdentifierIsPrivate {
  private InterfaceIdentifierIsPrivate() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().addresses(), _ -> known(OfficeView.of(facts).six(AddressScope.GLOBAL)));
  }

  private static Finding known(List<HostAddress> global) {
    List<HostAddress> formed = global.stream().filter(one -> !one.flags().contains(Flag.PERMANENT)).toList();
    if (formed.isEmpty()) {
      return Finding.notApplicable("none");
    }
    List<HostAddress> hardware = formed.stream().filter(one -> eui64(one.address())).toList();
    boolean temporary = formed.stream().anyMatch(one -> one.flags().contains(Flag.TEMPORARY));
    if (hardware.isEmpty()) {
      return Finding.pass("private");
    }
    return (temporary ? Finding.pass("temporary") : Finding.warn("eui64")).with("address", hardware.getFirst().address());
  }

  /// RFC 4291 appendix A: ff:fe stands in the middle.
  static boolean eui64(IpAddress address) {
    byte[] octets = address.octets();
    return octets.length == 16 && octets[11] == (byte) 0xff && octets[12] == (byte) 0xfe;
  }
}
