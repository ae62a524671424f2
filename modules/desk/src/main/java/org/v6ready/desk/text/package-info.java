/// The plan and the checklist as text for terminals, as TSV and as JSON.
@NullMarked
package org.v6ready.desk.text;

import org.jspecify.annotations.NullMarked;
