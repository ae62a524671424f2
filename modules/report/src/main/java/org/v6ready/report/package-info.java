/// Runs as text, JSON and other formats; reads only.
@NullMarked
package org.v6ready.report;

import org.jspecify.annotations.NullMarked;
