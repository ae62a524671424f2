/// The command line as people and scripts meet it.
@NullMarked
package org.v6ready.scanner;

import org.jspecify.annotations.NullMarked;
