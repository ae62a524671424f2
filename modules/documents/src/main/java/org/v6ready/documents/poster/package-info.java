/// The sheet for the wall with the code that leads to the visitor test.
@NullMarked
package org.v6ready.documents.poster;

import org.jspecify.annotations.NullMarked;
