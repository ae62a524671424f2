/// Tests of what an audit takes from before.
@NullMarked
package org.v6ready.engine.office;

import org.jspecify.annotations.NullMarked;
