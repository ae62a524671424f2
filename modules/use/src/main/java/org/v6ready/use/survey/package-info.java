/// The field sample: whom to visit (operator × kind of line × village, sizes computed), a link for each
/// line, and what the visits say, stratum by stratum.
@NullMarked
package org.v6ready.use.survey;

import org.jspecify.annotations.NullMarked;
