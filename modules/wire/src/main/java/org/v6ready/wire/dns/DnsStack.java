package org.v6ready.wire.dns;

import org.v6ready.wire.WireSettings;
import org.v6ready.wire.dial.Dialer;

/// The three ways to ask the DNS, built together because they share sockets and caches.
public record DnsStack(Resolver resolver, Authority authority, Walker walker) {
  /// The DNS as the settings describe it, asked through `dialer`.
  public static DnsStack open(WireSettings settings, Dialer dialer) {
    throw new UnsupportedOperationException("no DNS for " + settings.userAgent() + " over " + dialer);
  }
}
