/// One service at one port, spoken to in its own protocol.
@NullMarked
package org.v6ready.probes.endpoint;

import org.jspecify.annotations.NullMarked;
