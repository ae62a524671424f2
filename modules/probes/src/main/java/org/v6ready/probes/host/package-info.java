/// One host: what DNS says of it and what each of its addresses does.
@NullMarked
package org.v6ready.probes.host;

import org.jspecify.annotations.NullMarked;
