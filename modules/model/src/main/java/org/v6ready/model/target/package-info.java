/// What a person asked to have measured: services and who is responsible for them.
@NullMarked
package org.v6ready.model.target;

import org.jspecify.annotations.NullMarked;
