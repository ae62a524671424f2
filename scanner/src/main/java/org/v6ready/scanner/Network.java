package org.v6ready.scanner;

import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;

/// How a command reaches the network: [org.v6ready.wire.Wires#open], or a laboratory's.
@FunctionalInterface
interface Network {
  /// Opens the network; the command closes it.
  Wire open(WireSettings settings);
}
