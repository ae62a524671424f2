/// The dashboard: server-rendered pages over the store and the engine.
@NullMarked
package org.v6ready.web;

import org.jspecify.annotations.NullMarked;
