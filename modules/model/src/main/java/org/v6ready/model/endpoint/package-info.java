/// What a single service endpoint said over each family.
@NullMarked
package org.v6ready.model.endpoint;

import org.jspecify.annotations.NullMarked;
