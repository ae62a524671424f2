/// Tests of the pages of offices.
@NullMarked
package org.v6ready.web.office;

import org.jspecify.annotations.NullMarked;
