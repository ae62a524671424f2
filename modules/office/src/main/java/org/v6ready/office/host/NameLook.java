package org.v6ready.office.host;

import org.v6ready.model.dns.AddressAnswer;

/// Asks for the AAAA records of a name, with a deadline of its own.
@FunctionalInterface
public interface NameLook {
  /// The answer of the system's resolver.
  AddressAnswer aaaa(String name);
}
