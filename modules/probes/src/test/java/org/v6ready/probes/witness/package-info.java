@NullMarked
package org.v6ready.probes.witness;

import org.jspecify.annotations.NullMarked;
