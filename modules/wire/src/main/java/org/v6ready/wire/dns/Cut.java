package org.v6ready.wire.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.WalkStep;
import org.xbill.DNS.Name;

/// A delegation as the parent's servers gave it. `parent` is the zone whose server was asked;
/// `origin` is the question that brought the referral, null for the root hints.
record Cut(Name zone, Name parent, List<Server> servers, @Nullable WalkStep origin) {
  /// More servers than any honest zone has; the rest are not asked (NXNSAttack, CVE-2020-8616).
  static final int MOST_SERVERS = 20;

  Cut {
    servers = servers.stream().limit(MOST_SERVERS).toList();
  }

  /// A name server with the glue that came along and that the parent may speak about.
  record Server(Name name, List<IpAddress> glue) {
    Server {
      glue = List.copyOf(glue);
    }
  }

  Cut from(WalkStep step) {
    return new Cut(zone, parent, servers, step);
  }
}
