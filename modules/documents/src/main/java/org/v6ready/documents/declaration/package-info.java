/// The form on which operators declare their lines, and reading it back. Uses POI like `docx`, because a
/// form needs input cells, lists and checks.
@NullMarked
package org.v6ready.documents.declaration;

import org.jspecify.annotations.NullMarked;
