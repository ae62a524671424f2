/// What a website showed over each family.
@NullMarked
package org.v6ready.model.web;

import org.jspecify.annotations.NullMarked;
