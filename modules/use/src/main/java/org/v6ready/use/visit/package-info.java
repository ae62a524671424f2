/// The visitor test: what a browser fetched over which family, which visits count (N_valid), what is
/// said to the visitor, and the desk that hands out run tokens. Knows no HTTP. Only truncated prefixes
/// and keys under a daily salt leave this package.
@NullMarked
package org.v6ready.use.visit;

import org.jspecify.annotations.NullMarked;
