/// Tests of what the reading pages show.
@NullMarked
package org.v6ready.web.view;

import org.jspecify.annotations.NullMarked;
