/// Domain names. Depends on the JDK only.
@NullMarked
package org.v6ready.model.name;

import org.jspecify.annotations.NullMarked;
