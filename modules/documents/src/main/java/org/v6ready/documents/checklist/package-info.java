/// The checklist as a spreadsheet, CSV, calendar and a paper to print.
@NullMarked
package org.v6ready.documents.checklist;

import org.jspecify.annotations.NullMarked;
