/// The dashboard: pages rendered on the server over the store, and scans started from a page. Reads
/// runs, never writes them; works without JavaScript for reading; loads nothing from another origin.
@NullMarked
package org.v6ready.web;

import org.jspecify.annotations.NullMarked;
