/// Network namespaces (Linux, root): places of our own where a path or a family is arranged without
/// touching the machine's network, sockets inside them, and a DNS forwarder there that remembers what
/// was asked: the witness of a sandbox without IPv4.
@NullMarked
package org.v6ready.wire.netns;

import org.jspecify.annotations.NullMarked;
