/// What a page's markup and styles load, and whether it arrives over each family.
@NullMarked
package org.v6ready.probes.resource;

import org.jspecify.annotations.NullMarked;
