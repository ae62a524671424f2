package org.v6ready.model.dns;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.name.DomainName;

/// Where a walk died: the zone whose servers could not be used, why, and the first server at fault.
public record WalkDeath(
    DomainName zone, Cause cause, @Nullable DomainName server, @Nullable IpAddress address) {
  /// Why a zone could not be entered, or answered nothing of use.
  public enum Cause {
    /// No server of the zone has an address of the walk's family.
    NO_ADDRESS_OF_FAMILY,
    /// Servers inside the zone have such addresses, but the parent gives no glue (RFC 9471).
    MISSING_GLUE,
    /// The names of the servers cannot themselves be resolved over the family.
    SERVER_NAME_UNRESOLVABLE,
    SILENT,
    UNREACHABLE,
    REFUSED,
    SERVFAIL,
    LAME,
    MALFORMED,
    LOOP,
    BUDGET_SPENT
  }
}
