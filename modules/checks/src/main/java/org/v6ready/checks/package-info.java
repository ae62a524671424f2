/// The judges: facts in, verdicts out. Pure: no clock, no socket, no file. The catalogue, the
/// sentences and the assessment live here; each kind's checks in a package of their own; what
/// several checks add up to in `ladder`.
@NullMarked
package org.v6ready.checks;

import org.jspecify.annotations.NullMarked;
