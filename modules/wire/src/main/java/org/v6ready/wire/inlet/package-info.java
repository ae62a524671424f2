/// Datagrams that come in unasked: the listening socket of the flow collector.
@NullMarked
package org.v6ready.wire.inlet;

import org.jspecify.annotations.NullMarked;
