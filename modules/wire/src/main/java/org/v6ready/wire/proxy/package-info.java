/// A local web proxy that pins the family of everything that goes through it, so that a browser can be
/// shown a world without IPv4.
@NullMarked
package org.v6ready.wire.proxy;

import org.jspecify.annotations.NullMarked;
