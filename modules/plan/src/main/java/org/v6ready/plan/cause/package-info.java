/// What is behind findings: many verdicts may come from one fault, and one fault keeps its identity while the
/// words for it change.
@NullMarked
package org.v6ready.plan.cause;

import org.jspecify.annotations.NullMarked;
