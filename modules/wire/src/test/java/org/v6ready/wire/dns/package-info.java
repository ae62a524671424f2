/// Tests of the DNS against scripted servers on loopback.
@NullMarked
package org.v6ready.wire.dns;

import org.jspecify.annotations.NullMarked;
