/// Names: zones and their servers, the IPv6-only walk, reverse names.
@NullMarked
package org.v6ready.probes.zone;

import org.jspecify.annotations.NullMarked;
