/// The web probe against the lab.
@NullMarked
package org.v6ready.probes.web;

import org.jspecify.annotations.NullMarked;
