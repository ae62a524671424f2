/// Sentences for people, in Vietnamese and English.
@NullMarked
package org.v6ready.model.text;

import org.jspecify.annotations.NullMarked;
