/// Talking to everybody on one link, politely: ARP and echo to all, questions to multicast groups, one-octet nudges that make the kernel resolve an address. Everything paced, nothing that changes another machine's state.
@NullMarked
package org.v6ready.wire.link;

import org.jspecify.annotations.NullMarked;
