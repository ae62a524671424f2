/// Runs, facts and verdicts kept in SQLite. Depends on the model only.
@NullMarked
package org.v6ready.store;

import org.jspecify.annotations.NullMarked;
