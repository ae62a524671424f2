/// URLs as browsers read them, and fetching one with the address family pinned on every hop.
@NullMarked
package org.v6ready.probes.page;

import org.jspecify.annotations.NullMarked;
