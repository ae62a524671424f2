/// targets.yaml to targets, and every message about it.
@NullMarked
package org.v6ready.targets;

import org.jspecify.annotations.NullMarked;
