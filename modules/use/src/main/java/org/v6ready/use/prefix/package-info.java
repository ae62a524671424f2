/// Fast membership of addresses in lists of prefixes, without an object per address.
@NullMarked
package org.v6ready.use.prefix;

import org.jspecify.annotations.NullMarked;
