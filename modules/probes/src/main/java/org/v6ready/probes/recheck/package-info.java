/// The second look at every fail at the end of a run (verdict rule 6).
@NullMarked
package org.v6ready.probes.recheck;

import org.jspecify.annotations.NullMarked;
