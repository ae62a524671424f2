/// The endpoint checks (verdicts section 7), one file each, and their list. Depend on the model only.
@NullMarked
package org.v6ready.checks.endpoint;

import org.jspecify.annotations.NullMarked;
