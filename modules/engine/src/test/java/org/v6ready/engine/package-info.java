/// The engine with fakes.
@NullMarked
package org.v6ready.engine;

import org.jspecify.annotations.NullMarked;
