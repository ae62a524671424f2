/// Stands in for a NAT64 and its DNS64 (RFC 6052, RFC 6146, RFC 6147) where the line has none, and speaks
/// to those it has.
@NullMarked
package org.v6ready.wire.nat64;

import org.jspecify.annotations.NullMarked;
