/// Where a domain's mail goes, how each exchanger answers, and what it may be sent from.
@NullMarked
package org.v6ready.probes.mail;

import org.jspecify.annotations.NullMarked;
