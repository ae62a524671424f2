package org.v6ready.checks.office.lan;

import java.util.List;
import java.util.stream.Stream;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.OfficeFacts;

/// The NAT64 prefix is not the well-known one where private IPv4 addresses must be reached (RFC 6052 section 3.1, RFC 8215).
final class Nat64PrefixReachesPrivateHosts {
  private static final IpPrefix WELL_KNOWN = IpPrefix.parse("64:ff9b::/96").orElseThrow();

  private Nat64PrefixReachesPrivateHosts() {}

  static Finding judge(OfficeFacts facts) {
    List<IpPrefix> prefixes = Stream.concat(facts.line().pref64().stream(), facts.line().dns64().stream()).distinct().toList();
    if (prefixes.isEmpty()) {
      return Finding.notApplicable("none");
    }
    if (!prefixes.contains(WELL_KNOWN)) {
      return Finding.pass("own").with("prefix", prefixes.getFirst());
    }
    List<Device> behind =
        facts.inventory().known().stream().flatMap(all -> all.others().stream())
            .filter(one -> one.kind() == DeviceClass.V4ONLY && one.ipv4().stream().anyMatch(a -> a.scope() == AddressScope.PRIVATE)).toList();
    return behind.isEmpty()
        ? Finding.pass("well-known").with("prefix", WELL_KNOWN)
        : Finding.fail("private-behind").with("prefix", WELL_KNOWN).with("count", behind.size()).with("address", behind.getFirst().ipv4().getFirst());
  }
}
