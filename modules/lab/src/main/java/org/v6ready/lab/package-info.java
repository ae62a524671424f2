/// A small broken Internet in one process, on loopback only: one cast of named scenarios for the demonstration and for every test. Depends on the model, never on wire.
@NullMarked
package org.v6ready.lab;

import org.jspecify.annotations.NullMarked;
