package org.v6ready.office.snmp;

import org.v6ready.model.address.IpAddress;
import org.v6ready.wire.snmp.SnmpAccess;

/// One agent to ask, and how.
public record SnmpTarget(IpAddress address, int port, SnmpAccess access) {}
