/// Tables as spreadsheets with formulas, filters and frozen heads; the only package with fastexcel.
@NullMarked
package org.v6ready.documents.sheet;

import org.jspecify.annotations.NullMarked;
