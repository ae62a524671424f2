/// The browser tier against the lab.
@NullMarked
package org.v6ready.probes.browser;

import org.jspecify.annotations.NullMarked;
