/// Everything measured about one target, one record per kind of service.
@NullMarked
package org.v6ready.model.fact;

import org.jspecify.annotations.NullMarked;
