/// The clock every part of the program is handed, so that nothing reads the time behind a test's back.
@NullMarked
package org.v6ready.model.time;

import org.jspecify.annotations.NullMarked;
