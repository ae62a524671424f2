/// Figures of use as a table, JSON and CSV: one method a line, never mixed.
@NullMarked
package org.v6ready.report.use;

import org.jspecify.annotations.NullMarked;
