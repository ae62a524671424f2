/// What the reading pages show, computed from stored runs.
@NullMarked
package org.v6ready.web.view;

import org.jspecify.annotations.NullMarked;
