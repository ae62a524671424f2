/// Sockets inside another network namespace, and a DNS forwarder there that remembers what was asked: the witness of a sandbox without IPv4.
@NullMarked
package org.v6ready.wire.netns;

import org.jspecify.annotations.NullMarked;
