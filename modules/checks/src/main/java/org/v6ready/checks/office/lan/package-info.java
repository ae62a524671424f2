/// Checks of the link (LAN).
@NullMarked
package org.v6ready.checks.office.lan;

import org.jspecify.annotations.NullMarked;
