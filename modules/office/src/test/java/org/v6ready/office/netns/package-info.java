/// The office audit on small real networks: namespaces with radvd, dnsmasq, kea, unbound and tayga, which the tests make and remove. Root and Linux.
@NullMarked
package org.v6ready.office.netns;

import org.jspecify.annotations.NullMarked;
