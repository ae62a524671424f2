/// One bounded GET over one address.
@NullMarked
package org.v6ready.wire.http;

import org.jspecify.annotations.NullMarked;
