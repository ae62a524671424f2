/// The audit of an office from vantage to store.
@NullMarked
package org.v6ready.engine.office;

import org.jspecify.annotations.NullMarked;
