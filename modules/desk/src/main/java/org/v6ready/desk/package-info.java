/// The plan at work: what runs, people and files say about it is kept in the store, and papers are made
/// of both. The command line and the dashboard do the same through here. Depends on plan, documents and
/// store.
@NullMarked
package org.v6ready.desk;

import org.jspecify.annotations.NullMarked;
