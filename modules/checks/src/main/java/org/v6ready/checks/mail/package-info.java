/// The mail checks (verdicts section 6), one file each, and their list. Depend on the model only.
@NullMarked
package org.v6ready.checks.mail;

import org.jspecify.annotations.NullMarked;
