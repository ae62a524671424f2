/// Addresses as raw octets, their text (RFC 5952) and what kind of address they are. Depends on the JDK only.
@NullMarked
package org.v6ready.model.address;

import org.jspecify.annotations.NullMarked;
