/// Bounded reading and writing of an open connection, shared by the protocols we speak.
@NullMarked
package org.v6ready.probes.talk;

import org.jspecify.annotations.NullMarked;
