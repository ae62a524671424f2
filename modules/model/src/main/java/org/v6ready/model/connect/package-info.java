/// What happened when an address was dialled: TCP, TLS, the first HTTP answer.
@NullMarked
package org.v6ready.model.connect;

import org.jspecify.annotations.NullMarked;
