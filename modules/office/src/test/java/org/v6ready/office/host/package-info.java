/// Tests of how machines are read.
@NullMarked
package org.v6ready.office.host;

import org.jspecify.annotations.NullMarked;
