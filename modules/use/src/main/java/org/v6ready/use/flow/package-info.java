/// Flow records of routers: NetFlow v9 (RFC 3954), IPFIX (RFC 7011), sFlow v5, and NetFlow v5, which cannot
/// carry IPv6 and therefore never makes a share. Datagrams are hostile until proven otherwise: nothing in
/// one can stop the collector, grow its memory without bound or put an address on disk.
@NullMarked
package org.v6ready.use.flow;

import org.jspecify.annotations.NullMarked;
