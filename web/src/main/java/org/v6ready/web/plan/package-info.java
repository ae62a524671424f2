/// The screens of the plan: indicators, checklist, reports and letters.
@NullMarked
package org.v6ready.web.plan;

import org.jspecify.annotations.NullMarked;
