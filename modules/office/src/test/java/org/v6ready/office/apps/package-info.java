/// Tests of the application scan.
@NullMarked
package org.v6ready.office.apps;

import org.jspecify.annotations.NullMarked;
