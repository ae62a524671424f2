/// What people and runs say about the plan: values of its indicators and the tasks it leads to. What
/// the plan asks for, and the judging, is in `modules/plan`.
@NullMarked
package org.v6ready.model.plan;

import org.jspecify.annotations.NullMarked;
