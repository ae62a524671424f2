/// What a mail domain's exchangers said over each family.
@NullMarked
package org.v6ready.model.mail;

import org.jspecify.annotations.NullMarked;
