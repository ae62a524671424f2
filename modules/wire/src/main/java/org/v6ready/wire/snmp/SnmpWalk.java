package org.v6ready.wire.snmp;

import java.util.List;

/// The rows of one subtree in the agent's order, and how the reading ended; `detail` is the agent's or
/// the library's word.
public record SnmpWalk(List<Row> rows, End end, String detail) {
  public SnmpWalk {
    rows = List.copyOf(rows);
  }

  /// One value; `index` is what follows the subtree in its object identifier.
  public record Row(List<Integer> index, SnmpValue value) {
    public Row {
      index = List.copyOf(index);
    }
  }

  /// How a walk ended.
  public enum End {
    /// The subtree was read to its end; it may be empty.
    COMPLETE,
    /// More rows than asked for.
    LIMIT,
    /// No answer in time.
    SILENT,
    /// The agent does not know the user, or the passwords are wrong.
    REFUSED,
    /// The agent repeats itself or answers nonsense.
    BROKEN
  }
}
