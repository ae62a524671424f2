/// The lab, asked with the JDK's and dnsjava's own clients.
@NullMarked
package org.v6ready.lab;

import org.jspecify.annotations.NullMarked;
