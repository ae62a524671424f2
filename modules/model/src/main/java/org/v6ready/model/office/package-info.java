/// What one machine found out about the office network it is in: itself, the link, the line to the
/// Internet, the neighbours. Everything says how it was got, or why it could not be.
@NullMarked
package org.v6ready.model.office;

import org.jspecify.annotations.NullMarked;
