/// The purchasing checklist as a paper and a spreadsheet.
@NullMarked
package org.v6ready.documents.purchase;

import org.jspecify.annotations.NullMarked;
