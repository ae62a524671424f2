/// Handshakes that read the certificate even when it is bad, and say what is bad about it.
@NullMarked
package org.v6ready.wire.tls;

import org.jspecify.annotations.NullMarked;
