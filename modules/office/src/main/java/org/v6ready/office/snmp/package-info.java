/// What routers and switches tell over SNMP: octets by IP version, neighbour tables, LLDP. Reads only. May depend on `model` and `wire`.
@NullMarked
package org.v6ready.office.snmp;

import org.jspecify.annotations.NullMarked;
