/// The way out: resolvers, anchors, path MTU, NAT64, as this machine uses them. Sends nothing to
/// addresses that are neither resolvers, routers nor anchors.
@NullMarked
package org.v6ready.office.line;

import org.jspecify.annotations.NullMarked;
