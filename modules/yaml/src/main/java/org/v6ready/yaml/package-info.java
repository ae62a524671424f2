/// Reads the files people write, strictly: YAML with the place of every value, CSV, and everything that
/// is wrong at once. Knows nothing of what the files mean; uses model and the YAML parser.
@NullMarked
package org.v6ready.yaml;

import org.jspecify.annotations.NullMarked;
