/// The devices of the link: found politely, joined by their link-layer addresses, named, and set against the office's asset list. May depend on `model` and `wire`.
@NullMarked
package org.v6ready.office.inventory;

import org.jspecify.annotations.NullMarked;
