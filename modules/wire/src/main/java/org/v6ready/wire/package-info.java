/// The network: the only module that opens sockets and the only one that knows Netty and dnsjava. It hands out plain blocking calls with deadlines and returns facts, never exceptions, for what a network does.
@NullMarked
package org.v6ready.wire;

import org.jspecify.annotations.NullMarked;
