/// What the verdicts and facts of one target add up to: its rung, what a NAT64 client sees, and the
/// three answers of verdicts section 9.
@NullMarked
package org.v6ready.checks.ladder;

import org.jspecify.annotations.NullMarked;
