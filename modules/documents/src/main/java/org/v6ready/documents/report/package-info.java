/// What a period's report says, computed once from runs and the plan for every file.
@NullMarked
package org.v6ready.documents.report;

import org.jspecify.annotations.NullMarked;
