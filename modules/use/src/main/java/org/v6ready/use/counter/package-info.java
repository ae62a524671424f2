/// Octet counters as a second opinion on flow records: what a box's own counters say of both families.
@NullMarked
package org.v6ready.use.counter;

import org.jspecify.annotations.NullMarked;
