/// The dashboard as browsers, scripts and strangers meet it.
@NullMarked
package org.v6ready.web;

import org.jspecify.annotations.NullMarked;
