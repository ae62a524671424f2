/// Checks of the way out and its names (NET).
@NullMarked
package org.v6ready.checks.office.line;

import org.jspecify.annotations.NullMarked;
