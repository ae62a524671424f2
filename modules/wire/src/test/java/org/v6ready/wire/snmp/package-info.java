/// Tests of SNMP sessions.
@NullMarked
package org.v6ready.wire.snmp;

import org.jspecify.annotations.NullMarked;
