/// Tasks from findings and from the migration plan, and what later runs say about them.
@NullMarked
package org.v6ready.plan.task;

import org.jspecify.annotations.NullMarked;
