/// TCP and UDP to literal addresses, with the errno told apart and politeness kept.
@NullMarked
package org.v6ready.wire.dial;

import org.jspecify.annotations.NullMarked;
