package org.v6ready.model.office;

import java.util.Locale;

/// Why something is not known.
public enum Absence {
  /// The operating system would not let this user look.
  NEEDS_PRIVILEGE,
  /// It touches the network or other machines, and nobody consented.
  NEEDS_CONSENT,
  /// The chosen profile does not look for it.
  NOT_IN_PROFILE,
  /// A verb of its own finds it out, and that was not run yet.
  NOT_RUN,
  /// It was found out, too long ago to count.
  TOO_OLD,
  /// A tool of the operating system that tells it is not installed.
  NO_TOOL,
  /// This operating system does not tell it.
  NOT_OFFERED,
  /// There is no network interface to look at, or it vanished.
  NO_INTERFACE,
  /// The family this needs is absent here.
  NO_FAMILY,
  /// Only a router's screen or a person can tell.
  ASK_A_PERSON,
  /// It was tried and failed on our side.
  FAILED;

  /// The word of JSON, such as `needs-privilege`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
