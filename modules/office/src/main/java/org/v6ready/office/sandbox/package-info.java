/// A place without IPv4 on this machine's own link, the office's everyday tasks tried there, and why each one broke. Root and a wired interface; the machine itself is not touched. May depend on `model`, `yaml` and `wire`.
@NullMarked
package org.v6ready.office.sandbox;

import org.jspecify.annotations.NullMarked;
