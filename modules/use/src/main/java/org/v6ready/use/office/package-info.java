/// The office's own machines: H-USE by device-days.
@NullMarked
package org.v6ready.use.office;

import org.jspecify.annotations.NullMarked;
