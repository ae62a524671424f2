/// What the link says: Router Advertisements heard and solicited, DHCP servers asked, neighbours asked
/// again. What needs a privilege this process has not is said to, never guessed.
@NullMarked
package org.v6ready.office.lan;

import org.jspecify.annotations.NullMarked;
