/// Papers as tagged PDF files with their fonts inside; the only package with PDFBox.
@NullMarked
package org.v6ready.documents.pdf;

import org.jspecify.annotations.NullMarked;
