/// Papers as one HTML file that needs nothing else; also what PDF files are made of.
@NullMarked
package org.v6ready.documents.html;

import org.jspecify.annotations.NullMarked;
