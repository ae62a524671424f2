/// Checks of the other devices (NBR).
@NullMarked
package org.v6ready.checks.office.neighbours;

import org.jspecify.annotations.NullMarked;
