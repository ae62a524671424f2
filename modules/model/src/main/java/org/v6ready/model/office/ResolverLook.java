package org.v6ready.model.office;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsStatus;

/// One resolver the system uses, asked over its own family. `a` and `aaaa` are the answers for a
/// dual-stack name, `v4OnlyAaaa` for the AAAA of a name that has only A (`v4OnlySynthesised`
/// when a DNS64 made one up, `dualSynthesised` when it did so beside a real one), `v6Zone` for a name whose zone
/// is served over IPv6 only; null answers were not asked. `source` says who named it: `resolv.conf`,
/// `ra`, `dhcpv6`, ….
public record ResolverLook(
    IpAddress address,
    String source,
    DnsStatus a,
    DnsStatus aaaa,
    boolean aaaaHasAddress,
    boolean dualSynthesised,
    @Nullable DnsStatus v4OnlyAaaa,
    boolean v4OnlySynthesised,
    @Nullable DnsStatus v6Zone,
    @Nullable Boolean tcp,
    @Nullable Boolean dnssec,
    Duration rtt) {
  /// Whether it answered anything cleanly.
  public boolean answers() {
    return a.clean() || aaaa.clean();
  }
}
