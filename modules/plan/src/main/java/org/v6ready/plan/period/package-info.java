/// Reporting periods: the windows of Decree 09/2019/ND-CP beside the calendar's.
@NullMarked
package org.v6ready.plan.period;

import org.jspecify.annotations.NullMarked;
