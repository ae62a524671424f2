package org.v6ready.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.Task;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;

/// Reads and writes the tables `plan_values`, `plan_tasks` and `plan_runs`.
final class PlanRows {
  private PlanRows() {}

  static void add(Handle handle, List<IndicatorValue> values) {
    if (values.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO plan_values (indicator, method, as_of, recorded, value) VALUES (?, ?, ?, ?, ?)");
    for (IndicatorValue value : values) {
      batch
          .bind(0, value.indicator())
          .bind(1, value.method())
          .bind(2, value.asOf().toString())
          .bind(3, value.recorded().toString())
          .bind(4, StoreJson.write(value))
          .add();
    }
    batch.execute();
  }

  static List<IndicatorValue> values(Handle handle) {
    return handle
        .createQuery("SELECT value FROM plan_values ORDER BY id")
        .map((rows, _) -> StoreJson.read(rows.getString(1), IndicatorValue.class))
        .list();
  }

  static List<Task> tasks(Handle handle) {
    return handle
        .createQuery("SELECT task FROM plan_tasks ORDER BY id")
        .map((rows, _) -> StoreJson.read(rows.getString(1), Task.class))
        .list();
  }

  static Optional<Task> task(Handle handle, String id) {
    return handle
        .createQuery("SELECT task FROM plan_tasks WHERE id = :id")
        .bind("id", id)
        .map((rows, _) -> StoreJson.read(rows.getString(1), Task.class))
        .findOne();
  }

  static void save(Handle handle, Task task) {
    LocalDate due = task.due();
    handle
        .createUpdate(
            "INSERT INTO plan_tasks (id, status, owner, due, task) VALUES (:id, :status, :owner, :due, :task)"
                + " ON CONFLICT (id) DO UPDATE SET status = :status, owner = :owner, due = :due, task = :task")
        .bind("id", task.id())
        .bind("status", task.status().word())
        .bind("owner", task.owner())
        .bind("due", due == null ? null : due.toString())
        .bind("task", StoreJson.write(task))
        .execute();
  }

  static List<RunHeader> untold(Handle handle) {
    return handle
        .createQuery(
            "SELECT header FROM runs WHERE finished IS NOT NULL AND demonstration = 0"
                + " AND id NOT IN (SELECT run FROM plan_runs) ORDER BY started, id")
        .map((rows, _) -> StoreJson.read(rows.getString(1), RunHeader.class))
        .list();
  }

  /// Audits stand among the runs under this word.
  private static final String OFFICE = "office ";

  static List<OfficeRun> untoldOffices(Handle handle) {
    return handle
        .createQuery("SELECT run FROM office_runs WHERE :office || id NOT IN (SELECT run FROM plan_runs) ORDER BY started, id")
        .bind("office", OFFICE)
        .map((rows, _) -> StoreJson.read(rows.getString(1), OfficeRun.class))
        .list();
  }

  static List<OfficeRun> audits(Handle handle, Instant from, Instant before) {
    return handle
        .createQuery("SELECT run FROM office_runs WHERE started >= :from AND started < :before ORDER BY started, id")
        .bind("from", from.toString())
        .bind("before", before.toString())
        .map((rows, _) -> StoreJson.read(rows.getString(1), OfficeRun.class))
        .list();
  }

  static void tell(Handle handle, OfficeRun run, UnaryOperator<List<Task>> change) {
    tell(handle, OFFICE + run.id(), run.started(), change);
  }

  static void tell(Handle handle, Run run, UnaryOperator<List<Task>> change) {
    tell(handle, run.header().id(), run.header().started(), change);
  }

  private static void tell(Handle handle, String run, Instant started, UnaryOperator<List<Task>> change) {
    int fresh =
        handle.execute("INSERT INTO plan_runs (run, started) VALUES (?, ?) ON CONFLICT (run) DO NOTHING", run, started.toString());
    if (fresh > 0) {
      List<Task> before = tasks(handle);
      change.apply(before).stream().filter(task -> !before.contains(task)).forEach(task -> save(handle, task));
    }
  }
}
