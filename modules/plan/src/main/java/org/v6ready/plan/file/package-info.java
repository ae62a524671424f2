/// plan.yaml and the criteria packs: read strictly, everything wrong told at once.
@NullMarked
package org.v6ready.plan.file;

import org.jspecify.annotations.NullMarked;
