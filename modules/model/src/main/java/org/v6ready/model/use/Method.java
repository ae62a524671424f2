package org.v6ready.model.use;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a figure came about. Figures of different methods are never put into one series.
public enum Method {
  /// Visitors of the commune's own pages fetched test objects.
  VISITOR_TEST,
  /// Staff ran the test at lines that a sampling plan chose.
  FIELD_SAMPLE,
  /// Visitor test and field sample per stratum, weighted by the lines operators declared.
  TERRITORY,
  /// Operators declared how many of their lines have IPv6: enablement, not use.
  DECLARATION,
  /// Access logs of a web server.
  ACCESS_LOG,
  /// Agents and runs on the office's own machines.
  OFFICE_DEVICES,
  /// Devices seen on the office network.
  INVENTORY,
  /// Octet counters of a host or a router.
  COUNTERS,
  /// Flow records of routers.
  FLOWS,
  /// Somebody else's series of a country or a network: never local, never held against a target.
  CONTEXT;

  /// The word on the command line, in JSON and in bundles, such as `access-log`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether its figures describe the commune at all; context never proves nor refutes a target.
  public boolean local() {
    return this != CONTEXT;
  }

  /// The method of a [#word]; empty when there is none.
  public static Optional<Method> ofWord(String word) {
    return Arrays.stream(values()).filter(method -> method.word().equals(word)).findFirst();
  }
}
