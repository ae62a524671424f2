/// Operators' declarations: how many lines they have in the commune and how many of them have IPv6. They
/// measure enablement, not use: weights for strata, and a figure of their own beside the measured ones.
@NullMarked
package org.v6ready.use.declare;

import org.jspecify.annotations.NullMarked;
