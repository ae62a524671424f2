/// Tests of what a list of devices comes to.
@NullMarked
package org.v6ready.checks.office.neighbours;

import org.jspecify.annotations.NullMarked;
