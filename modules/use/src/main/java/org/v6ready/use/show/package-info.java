/// What is known about use, one method a line and never mixed: the newest figure of each series, what it
/// proves, what is missing, where it goes.
@NullMarked
package org.v6ready.use.show;

import org.jspecify.annotations.NullMarked;
