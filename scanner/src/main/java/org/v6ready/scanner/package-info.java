/// The command line: one file for each verb, thin; everything they do lives in the modules. Standard
/// output is data, standard error is progress and messages.
@NullMarked
package org.v6ready.scanner;

import org.jspecify.annotations.NullMarked;
