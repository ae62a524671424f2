package org.v6ready.office.snmp;

import org.v6ready.wire.snmp.SnmpWalk;

/// Reads subtrees of one agent; a test answers from a list.
interface Walks {
  SnmpWalk walk(String root);
}
