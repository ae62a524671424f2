/// What name servers said. Facts only; nothing here judges.
@NullMarked
package org.v6ready.model.dns;

import org.jspecify.annotations.NullMarked;
