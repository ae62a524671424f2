/// How much IPv6 is used and what is proven: statistics, access logs, flow records, counters, imported
/// series. Reads bytes it is handed and computes; sockets live in `wire`, tables in `store`.
@NullMarked
package org.v6ready.use;

import org.jspecify.annotations.NullMarked;
