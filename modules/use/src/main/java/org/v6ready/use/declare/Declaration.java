package org.v6ready.use.declare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.use.Access;

/// What one operator declared for one day. `signer` is who signed for it; `file` and `sha256` name the
/// form it was read from. Later declarations stand beside earlier ones.
public record Declaration(
    String id,
    String isp,
    LocalDate asOf,
    List<Row> rows,
    String signer,
    String file,
    String sha256,
    Instant recorded) {
  /// The kind of record in the store.
  public static final String KIND = "declaration";

  public Declaration {
    rows = List.copyOf(rows);
  }

  /// Lines of one kind in one village (empty: the whole commune): `enabled` of `active` have IPv6.
  public record Row(Access access, String village, long active, long enabled) {
    public Row {
      if (active < 0 || enabled < 0 || enabled > active) {
        throw new IllegalArgumentException(enabled + " of " + active);
      }
    }
  }

  /// The newest declaration of each operator, by operator.
  public static Map<String, Declaration> newest(List<Declaration> all) {
    Map<String, Declaration> newest = new TreeMap<>();
    all.stream()
        .sorted(Comparator.comparing(Declaration::asOf).thenComparing(Declaration::recorded))
        .forEach(declaration -> newest.put(declaration.isp(), declaration));
    return newest;
  }

  /// The active lines of each stratum in the newest declarations: the weights.
  public static Map<LineKind, Long> active(List<Declaration> all) {
    Map<LineKind, Long> active = new LinkedHashMap<>();
    newest(all).values().forEach(declaration -> declaration.rows().forEach(
        row -> active.merge(new LineKind(declaration.isp(), row.access()), row.active(), Long::sum)));
    return active;
  }
}
