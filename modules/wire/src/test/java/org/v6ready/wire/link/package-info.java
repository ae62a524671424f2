/// Tests of talking to a link.
@NullMarked
package org.v6ready.wire.link;

import org.jspecify.annotations.NullMarked;
