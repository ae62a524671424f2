/// Checks of services, programs and things (SVC, APP, IOT).
@NullMarked
package org.v6ready.checks.office.services;

import org.jspecify.annotations.NullMarked;
