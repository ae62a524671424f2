/// A run as a document for machines (schema `v6ready/run/1`), one file for each part of it. Only
/// additive changes; the schema in the resources says what may be relied on.
@NullMarked
package org.v6ready.report.json;

import org.jspecify.annotations.NullMarked;
