/// Router discovery (RFC 4861): soliciting and hearing Router Advertisements, and reading every option of
/// them. Readers never throw, whatever the octets.
@NullMarked
package org.v6ready.wire.nd;

import org.jspecify.annotations.NullMarked;
