/// Runs the pipeline: vantage, width, attempts, store, resume.
@NullMarked
package org.v6ready.engine;

import org.jspecify.annotations.NullMarked;
