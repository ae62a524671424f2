package org.v6ready.wire.dns;

import org.v6ready.model.dns.WalkDeath;
import org.xbill.DNS.Message;

/// What the walk for one name, without its aliases' targets, came to.
sealed interface Stage {
  /// Authoritative; `cut` is the delegation whose server said it.
  record Told(Message message, Cut cut) implements Stage {}

  /// No server of `cut` was of use.
  record Dead(WalkDeath death, Cut cut) implements Stage {}

  /// Our own machine could send nothing to the servers of `cut`.
  record NotWalked(Cut cut) implements Stage {}
}
