/// What the Linux kernel tells any user about its interfaces, addresses, routes and neighbours, and about
/// the Router Advertisements it accepts (rtnetlink). Numbers are in host order except addresses.
@NullMarked
package org.v6ready.wire.netlink;

import org.jspecify.annotations.NullMarked;
