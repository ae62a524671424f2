/// One run: its header, and a result for each target.
@NullMarked
package org.v6ready.model.run;

import org.jspecify.annotations.NullMarked;
