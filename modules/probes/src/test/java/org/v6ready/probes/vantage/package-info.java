/// The vantage proof's truth table.
@NullMarked
package org.v6ready.probes.vantage;

import org.jspecify.annotations.NullMarked;
