/// The website checks (verdicts section 3), one file each, and their list. Depend on the model only.
@NullMarked
package org.v6ready.checks.web;

import org.jspecify.annotations.NullMarked;
