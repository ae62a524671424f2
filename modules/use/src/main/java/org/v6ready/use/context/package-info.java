/// Series that others measured of countries and networks: shown for context, never local, never held
/// against a target.
@NullMarked
package org.v6ready.use.context;

import org.jspecify.annotations.NullMarked;
