@NullMarked
package org.v6ready.checks.ladder;

import org.jspecify.annotations.NullMarked;
