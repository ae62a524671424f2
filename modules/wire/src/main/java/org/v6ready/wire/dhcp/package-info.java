/// Asks DHCP servers what they would give, and takes nothing: DISCOVER, SOLICIT and INFORMATION-REQUEST are
/// sent, a REQUEST never is (RFC 2131, RFC 9915, RFC 8925). Readers never throw, whatever the octets.
@NullMarked
package org.v6ready.wire.dhcp;

import org.jspecify.annotations.NullMarked;
