/// Judgements on facts, the ladders they stand on, and the answers derived from them.
@NullMarked
package org.v6ready.model.verdict;

import org.jspecify.annotations.NullMarked;
