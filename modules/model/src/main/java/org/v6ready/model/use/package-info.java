/// How much IPv6 is used: figures with their method, unit, window, counts and interval. Formulas are in
/// `docs/use-rate.md`; what computes them is the module `use`.
@NullMarked
package org.v6ready.model.use;

import org.jspecify.annotations.NullMarked;
