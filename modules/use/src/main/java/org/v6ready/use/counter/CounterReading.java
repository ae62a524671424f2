package org.v6ready.use.counter;

import java.time.Instant;

/// What the counters of one interface or box stood at. `ipv4Estimated` when IPv4 is what is left of the
/// interface's octets without link headers and IPv6 (Linux counts no IPv4 per interface); then `octets` and
/// `packets` hold those, and `ipv4` nothing. Both directions are in each number. `epoch` changes when the
/// counters start anew, 0 where nobody says; `narrow` when they have 32 bits and overflow in seconds.
public record CounterReading(
    Instant at, long ipv6, long ipv4, long octets, long packets, boolean ipv4Estimated, long epoch, boolean narrow) {}
