/// What is looked at after the connections of a run: websites in a real browser, and over a path of a
/// forced MTU.
@NullMarked
package org.v6ready.probes.witness;

import org.jspecify.annotations.NullMarked;
