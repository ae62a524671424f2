/// SNMP v3 and v2c questions to one agent (SNMP4J), as plain rows. Reads only: there is no SET.
@NullMarked
package org.v6ready.wire.snmp;

import org.jspecify.annotations.NullMarked;
