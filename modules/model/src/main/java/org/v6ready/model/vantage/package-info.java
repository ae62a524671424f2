/// What the machine that measures can and cannot see.
@NullMarked
package org.v6ready.model.vantage;

import org.jspecify.annotations.NullMarked;
