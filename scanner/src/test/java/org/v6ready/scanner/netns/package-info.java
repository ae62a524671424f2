/// Real daemons in network namespaces: a small Internet that a test describes, makes and removes.
/// Needs root on Linux and Debian's nsd, unbound, nginx, postfix and bind9-utils.
@NullMarked
package org.v6ready.scanner.netns;

import org.jspecify.annotations.NullMarked;
