/// Collects facts; never says good or bad.
@NullMarked
package org.v6ready.probes;

import org.jspecify.annotations.NullMarked;
