package org.v6ready.wire.dns;

import org.v6ready.model.name.DomainName;

/// One resource record with its data in presentation format (RFC 1035 section 5).
public record DnsRecord(DomainName owner, String type, long ttl, String text) {}
