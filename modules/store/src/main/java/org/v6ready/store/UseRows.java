package org.v6ready.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.model.use.Measure;

/// Reads and writes the tables `use_measures`, `use_records` and `use_context`.
final class UseRows {
  private UseRows() {}

  static void add(Handle handle, List<Measure> measures) {
    if (measures.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT OR REPLACE INTO use_measures (id, method, quantity, place, until, recorded, measure)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (Measure measure : measures) {
      batch
          .bind(0, measure.id())
          .bind(1, measure.series().method().word())
          .bind(2, measure.series().quantity().symbol())
          .bind(3, measure.series().place())
          .bind(4, measure.window().to().toString())
          .bind(5, measure.recorded().toString())
          .bind(6, StoreJson.write(measure))
          .add();
    }
    batch.execute();
  }

  static List<Measure> measures(Handle handle) {
    return handle
        .createQuery(
            "SELECT measure FROM use_measures ORDER BY method, quantity, place, until DESC, recorded DESC, id")
        .map((rows, _) -> StoreJson.read(rows.getString(1), Measure.class))
        .list();
  }

  static void keep(Handle handle, String kind, String id, LocalDate day, String json) {
    handle.execute(
        "INSERT OR REPLACE INTO use_records (kind, id, day, record) VALUES (?, ?, ?, ?)",
        kind,
        id,
        day.toString(),
        json);
  }

  static Optional<String> one(Handle handle, String kind, String id) {
    return handle
        .createQuery("SELECT record FROM use_records WHERE kind = :kind AND id = :id")
        .bind("kind", kind)
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  static List<String> all(Handle handle, String kind, LocalDate from, LocalDate to) {
    return handle
        .createQuery(
            "SELECT record FROM use_records WHERE kind = :kind AND day BETWEEN :from AND :to ORDER BY day, id")
        .bind("kind", kind)
        .bind("from", from.toString())
        .bind("to", to.toString())
        .mapTo(String.class)
        .list();
  }

  static int dropBefore(Handle handle, String kind, LocalDate day) {
    return handle.execute("DELETE FROM use_records WHERE kind = ? AND day < ?", kind, day.toString());
  }

  static void addContext(Handle handle, List<ContextPoint> points) {
    if (points.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT OR REPLACE INTO use_context (source, area, day, smoothing, seen, preferred, capable)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (ContextPoint point : points) {
      batch
          .bind(0, point.source())
          .bind(1, point.area())
          .bind(2, point.day().toString())
          .bind(3, point.smoothing())
          .bind(4, point.seen())
          .bind(5, point.preferred())
          .bind(6, point.capable())
          .add();
    }
    batch.execute();
  }

  static List<ContextPoint> context(Handle handle) {
    return handle
        .createQuery(
            "SELECT source, area, day, smoothing, seen, preferred, capable FROM use_context"
                + " ORDER BY source, area, day")
        .map((rows, _) -> point(rows))
        .list();
  }

  private static ContextPoint point(ResultSet rows) throws SQLException {
    return new ContextPoint(
        rows.getString(1),
        rows.getString(2),
        LocalDate.parse(rows.getString(3)),
        rows.getString(4),
        rows.getLong(5),
        rows.getDouble(6),
        rows.getDouble(7));
  }
}
