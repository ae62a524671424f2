/// A scan started from a page, and its progress.
@NullMarked
package org.v6ready.web.scan;

import org.jspecify.annotations.NullMarked;
