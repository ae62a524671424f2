/// Counting distinct things without keeping what they are.
@NullMarked
package org.v6ready.use.count;

import org.jspecify.annotations.NullMarked;
