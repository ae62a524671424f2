/// How large a packet a path carries, found without privilege.
@NullMarked
package org.v6ready.wire.path;

import org.jspecify.annotations.NullMarked;
