/// Facts in, verdicts out; pure. Depends on the model only.
@NullMarked
package org.v6ready.checks;

import org.jspecify.annotations.NullMarked;
