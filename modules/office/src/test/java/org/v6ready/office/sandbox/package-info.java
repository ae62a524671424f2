/// Tests of the sandbox.
@NullMarked
package org.v6ready.office.sandbox;

import org.jspecify.annotations.NullMarked;
