/// What is looked at after the connections of a run: websites in a real browser.
@NullMarked
package org.v6ready.probes.witness;

import org.jspecify.annotations.NullMarked;
