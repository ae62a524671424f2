/// The few Linux system calls the JDK does not offer: sockets of any domain, with control messages. Only
/// wire uses it; elsewhere than on Linux opening one is refused, never attempted.
@NullMarked
package org.v6ready.wire.syscall;

import org.jspecify.annotations.NullMarked;
