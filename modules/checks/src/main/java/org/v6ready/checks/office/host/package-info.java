/// Checks of this machine (HST).
@NullMarked
package org.v6ready.checks.office.host;

import org.jspecify.annotations.NullMarked;
