/// Tests of what is heard on a link.
@NullMarked
package org.v6ready.office.lan;

import org.jspecify.annotations.NullMarked;
