/// Papers as Word files in the layout of Decree 30/2020/ND-CP; with `declaration` the only package with POI.
@NullMarked
package org.v6ready.documents.docx;

import org.jspecify.annotations.NullMarked;
