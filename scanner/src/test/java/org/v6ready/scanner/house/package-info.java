/// Rules of the house, held against the whole program: arrows between modules, banned calls, bundles,
/// papers, sizes.
@NullMarked
package org.v6ready.scanner.house;

import org.jspecify.annotations.NullMarked;
