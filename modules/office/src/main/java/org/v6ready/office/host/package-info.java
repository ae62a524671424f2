/// What this machine knows about itself, without privilege where possible: netlink and `/proc` on Linux,
/// PowerShell on Windows, the text tools of macOS. The three give the same record.
@NullMarked
package org.v6ready.office.host;

import org.jspecify.annotations.NullMarked;
