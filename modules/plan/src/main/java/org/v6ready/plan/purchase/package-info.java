/// What to ask for when equipment or software is bought.
@NullMarked
package org.v6ready.plan.purchase;

import org.jspecify.annotations.NullMarked;
