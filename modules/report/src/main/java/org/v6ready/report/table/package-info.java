/// Runs in the forms other programs read: TSV, CSV, JUnit, SARIF.
@NullMarked
package org.v6ready.report.table;

import org.jspecify.annotations.NullMarked;
