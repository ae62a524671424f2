/// Questions to resolvers and to authoritative servers, the iterative walk, and DNSSEC.
@NullMarked
package org.v6ready.wire.dns;

import org.jspecify.annotations.NullMarked;
