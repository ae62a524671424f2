package org.v6ready.model.fact;

import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.BodyEnd;

/// A download meant to fill packets, from one address. `forcedMtu` is the MTU our side forced on
/// the path, 0 when it forced none.
public record LargeTransfer(IpAddress address, int forcedMtu, long octets, BodyEnd end) {}
