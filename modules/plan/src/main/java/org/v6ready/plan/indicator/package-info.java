/// Indicators against their targets and deadlines.
@NullMarked
package org.v6ready.plan.indicator;

import org.jspecify.annotations.NullMarked;
