/// Access logs: which share of requests, octets and visitors came over IPv6. Reads bytes, never text:
/// nothing in a log can be malformed enough to stop it, and every line left out is counted by reason.
/// No address is kept: visitors are counted by keyed hashes that die with the run.
@NullMarked
package org.v6ready.use.log;

import org.jspecify.annotations.NullMarked;
