package org.v6ready.model.mail;

import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.name.DomainName;

/// A port people read or submit mail through (587, 465, 993), at one address.
public record UserAccess(DomainName host, IpAddress address, PortFacts port) {}
