/// The checks of an office network and its ladder N0 to N8. Facts in, verdicts out, nothing else. Checks are
/// grouped by what they look at: this host, the link, the neighbours, the line, services and programs.
@NullMarked
package org.v6ready.checks.office;

import org.jspecify.annotations.NullMarked;
