package org.v6ready.model.dns;

import java.time.Duration;
import org.v6ready.model.address.IpAddress;

/// How one authoritative server address answered A and AAAA of the same name, asked directly.
/// Round-trip times are medians of the attempts that were answered.
public record TypeParity(
    IpAddress server, DnsStatus a, DnsStatus aaaa, Duration aRtt, Duration aaaaRtt) {}
