/// The public visitor test over HTTP: its page, the script for portals, the test objects and the one
/// report of each run. A server of its own beside the dashboard, with no cookie and no account; what it
/// keeps is decided in `org.v6ready.use.visit`.
@NullMarked
package org.v6ready.web.visitor;

import org.jspecify.annotations.NullMarked;
