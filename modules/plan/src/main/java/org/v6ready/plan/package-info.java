/// The plan of an office: its indicators, criteria, tasks and exemptions, and who is who in it. Reads model and checks; opens no socket and no database.
@NullMarked
package org.v6ready.plan;

import org.jspecify.annotations.NullMarked;
