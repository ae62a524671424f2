/// use.yaml: the villages and operators of the commune, and how the visitor test is reached. Read
/// strictly, every problem with its place.
@NullMarked
package org.v6ready.use.settings;

import org.jspecify.annotations.NullMarked;
