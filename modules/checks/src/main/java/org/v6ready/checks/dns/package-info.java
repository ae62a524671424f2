/// The zone checks (verdicts section 5), one file each, and their list. Depend on the model only.
@NullMarked
package org.v6ready.checks.dns;

import org.jspecify.annotations.NullMarked;
