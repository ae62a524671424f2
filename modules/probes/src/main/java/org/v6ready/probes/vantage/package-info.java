/// What our own line can see, proven before anyone else is judged.
@NullMarked
package org.v6ready.probes.vantage;

import org.jspecify.annotations.NullMarked;
