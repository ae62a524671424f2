/// Reports and letters an official can sign. Depends on model, checks, plan, report and use; kept apart
/// from report so that the libraries for office files load only when a paper is asked for.
@NullMarked
package org.v6ready.documents;

import org.jspecify.annotations.NullMarked;
