/// Intervals of shares and what they prove. Pure arithmetic over counts; every formula stands with its
/// source and worked numbers in `docs/use-rate.md`.
@NullMarked
package org.v6ready.use.statistics;

import org.jspecify.annotations.NullMarked;
