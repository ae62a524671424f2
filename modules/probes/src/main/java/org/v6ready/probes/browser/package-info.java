/// A real browser as a witness: the system's Chromium, driven by the DevTools protocol, every
/// connection of it through a proxy that pins the family.
@NullMarked
package org.v6ready.probes.browser;

import org.jspecify.annotations.NullMarked;
