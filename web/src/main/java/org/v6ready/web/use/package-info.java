/// The pages of the rate of use: figures of each method on lines of their own, what is missing to prove
/// the target, the field sample, and the help codes visitors read out.
@NullMarked
package org.v6ready.web.use;

import org.jspecify.annotations.NullMarked;
