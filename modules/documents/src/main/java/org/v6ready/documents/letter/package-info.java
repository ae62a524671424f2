/// What a request letter to one owner says.
@NullMarked
package org.v6ready.documents.letter;

import org.jspecify.annotations.NullMarked;
