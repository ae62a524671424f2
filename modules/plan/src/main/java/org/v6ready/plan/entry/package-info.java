/// Values of indicators from people and from files: checked against the plan before they are kept.
@NullMarked
package org.v6ready.plan.entry;

import org.jspecify.annotations.NullMarked;
