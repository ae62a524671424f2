/// The lab's name servers: signed root and TLD, delegations, faults, and a recursive resolver.
@NullMarked
package org.v6ready.lab.dns;

import org.jspecify.annotations.NullMarked;
