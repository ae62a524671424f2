package org.v6ready.wire.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;

/// An own iterative resolver from the root hints, one transport family at a time, with one cache of
/// delegations for the whole run: no root or TLD server is asked the same thing twice.
public interface Walker {
  /// The addresses of the root servers every walk begins at, in the order of the hints.
  List<IpAddress> roots();

  /// Resolves a name over one family only and keeps the trace.
  Walk walk(DomainName name, String type, Family transport, Deadline deadline);

  /// The zone cut above or at a name, its parent and its servers as parent and child list them, found
  /// with `transport` or, when null, with whatever family works.
  Delegation delegation(DomainName name, @Nullable Family transport, Deadline deadline);

  /// Validates a name and type from the trust anchor (RFC 4035), with `transport` only or, when null,
  /// with whatever works. Negative answers validate by NSEC or NSEC3.
  DnssecStatus validate(DomainName name, String type, @Nullable Family transport, Deadline deadline);

  /// The servers of a zone with the glue its parent gives.
  record Delegation(DomainName zone, DomainName parent, List<DelegatedServer> servers, boolean found) {
    public Delegation {
      servers = List.copyOf(servers);
    }
  }

  /// One NS record's target, whether parent and child list it, and the parent's glue addresses.
  record DelegatedServer(
      DomainName name, boolean atParent, boolean atChild, List<IpAddress> glue) {
    public DelegatedServer {
      glue = List.copyOf(glue);
    }
  }
}
