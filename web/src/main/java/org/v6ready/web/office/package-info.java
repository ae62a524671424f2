/// The pages of offices: where each network stands, what to do, its devices, the questions.
@NullMarked
package org.v6ready.web.office;

import org.jspecify.annotations.NullMarked;
