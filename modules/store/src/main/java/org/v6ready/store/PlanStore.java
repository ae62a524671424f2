package org.v6ready.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.Rewrite;
import org.v6ready.model.plan.Task;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;

/// What is kept about the plan: values of its indicators and its tasks. For many threads; failures of
/// the disk are a [StoreException].
public interface PlanStore {
  /// Adds values; none is kept when one cannot be.
  void add(List<IndicatorValue> values);

  /// Every value, the oldest entry first.
  List<IndicatorValue> values();

  /// Every task that was ever found or changed, in the order of ids.
  List<Task> tasks();

  /// One task by its id.
  Optional<Task> task(String id);

  /// Saves one task, new or changed.
  void save(Task task);

  /// Finished runs of real networks that the tasks have not been told of, oldest first.
  List<RunHeader> untold();

  /// Tells the tasks of a run: `change` gets all and gives back all. Nothing happens when they were
  /// told of it before.
  void tell(Run run, UnaryOperator<List<Task>> change);

  /// Audits of offices that the tasks have not been told of, oldest first.
  List<OfficeRun> untoldOffices();

  /// Audits of offices that began from one instant on and before another, oldest first.
  List<OfficeRun> audits(Instant from, Instant before);

  /// Tells the tasks of an audit, as of a run.
  void tell(OfficeRun run, UnaryOperator<List<Task>> change);

  /// What people rewrote in a paper, such as `report/2026-Q4/vi`, in its order.
  List<Rewrite> rewrites(String paper);

  /// Keeps what was rewritten in a paper in place of all that was kept of it before.
  void rewrite(String paper, List<Rewrite> rewrites);
}
