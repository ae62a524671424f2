/// Vocabulary.
@org.jspecify.annotations.NullMarked
package org.v6ready.model;
