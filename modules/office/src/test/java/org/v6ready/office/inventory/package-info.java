/// Tests of the inventory.
@NullMarked
package org.v6ready.office.inventory;

import org.jspecify.annotations.NullMarked;
