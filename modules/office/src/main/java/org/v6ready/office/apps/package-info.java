/// The application scan: reads configuration, source and programs for what binds them to IPv4. Reads files only, changes nothing, opens no socket; may depend on `model` only.
@NullMarked
package org.v6ready.office.apps;

import org.jspecify.annotations.NullMarked;
