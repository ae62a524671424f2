/// What a paper consists of, whatever file it becomes. Texts are made harmless here, once.
@NullMarked
package org.v6ready.documents.block;

import org.jspecify.annotations.NullMarked;
