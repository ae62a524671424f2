/// Tests of reading agents.
@NullMarked
package org.v6ready.office.snmp;

import org.jspecify.annotations.NullMarked;
