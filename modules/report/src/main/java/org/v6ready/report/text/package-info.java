/// Runs as text for people at a terminal, 80 columns and up, Vietnamese and English.
@NullMarked
package org.v6ready.report.text;

import org.jspecify.annotations.NullMarked;
