package org.v6ready.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.Rewrite;
import org.v6ready.model.plan.Task;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;

/// Runs in one SQLite file. A result is durable against the death of the process when [#save] returns.
public final class SqliteRunStore implements RunStore, PlanStore {
  private final Database database;

  private SqliteRunStore(Database database) {
    this.database = database;
  }

  /// Opens a database; makes it and its directories when missing, and brings an older schema up to
  /// date. Throws [StoreException] when it cannot, `store.newer` when a newer program wrote it.
  public static SqliteRunStore open(Path database) {
    return new SqliteRunStore(Database.open(database));
  }

  @Override
  public void begin(RunHeader header) {
    database.write(handle -> RunRows.insert(handle, header));
  }

  @Override
  public void list(String runId, List<String> targetNames) {
    database.write(handle -> RunRows.list(handle, runId, targetNames));
  }

  @Override
  public void save(String runId, TargetResult result) {
    ResultRows.Prepared prepared = ResultRows.prepare(result);
    database.write(handle -> ResultRows.save(handle, runId, prepared));
  }

  @Override
  public void finish(String runId, Instant finished) {
    database.write(handle -> RunRows.finish(handle, runId, finished));
  }

  @Override
  public List<RunHeader> headers(int limit) {
    return database.read(handle -> RunRows.headers(handle, limit));
  }

  @Override
  public Optional<RunHeader> header(String reference) {
    return database.read(handle -> RunRows.header(handle, reference));
  }

  @Override
  public Optional<Run> run(String runId) {
    return database.read(
        handle ->
            RunRows.exact(handle, runId).map(header -> new Run(header, ResultRows.all(handle, runId))));
  }

  @Override
  public void eachResult(String runId, Consumer<TargetResult> reader) {
    database.read(
        handle -> {
          ResultRows.each(handle, runId, reader);
          return runId;
        });
  }

  @Override
  public Optional<TargetResult> result(String runId, String targetName) {
    return database.read(handle -> ResultRows.one(handle, runId, targetName));
  }

  @Override
  public List<HistoryEntry> history(String targetName, int limit) {
    return database.read(handle -> ResultRows.history(handle, targetName, limit));
  }

  @Override
  public List<PastVerdict> past(String targetName, String exceptRun, Instant since, List<String> checks) {
    return database.read(handle -> PastRows.of(handle, targetName, exceptRun, since, checks));
  }

  @Override
  public String keep(String runId, byte[] picture) {
    String name = PictureRows.name(picture);
    database.write(handle -> PictureRows.save(handle, runId, name, picture));
    return name;
  }

  @Override
  public Optional<byte[]> picture(String name) {
    return database.read(handle -> PictureRows.one(handle, name));
  }

  @Override
  public void keepPicturesOf(int runs) {
    database.write(handle -> PictureRows.keepOnly(handle, runs));
  }

  @Override
  public List<String> finishedTargets(String runId) {
    return database.read(handle -> ResultRows.names(handle, runId));
  }

  @Override
  public void add(List<IndicatorValue> values) {
    database.write(handle -> PlanRows.add(handle, values));
  }

  @Override
  public List<IndicatorValue> values() {
    return database.read(PlanRows::values);
  }

  @Override
  public List<Task> tasks() {
    return database.read(PlanRows::tasks);
  }

  @Override
  public Optional<Task> task(String id) {
    return database.read(handle -> PlanRows.task(handle, id));
  }

  @Override
  public void save(Task task) {
    database.write(handle -> PlanRows.save(handle, task));
  }

  @Override
  public List<RunHeader> untold() {
    return database.read(PlanRows::untold);
  }

  @Override
  public List<OfficeRun> untoldOffices() {
    return database.read(PlanRows::untoldOffices);
  }

  @Override
  public void tell(OfficeRun run, UnaryOperator<List<Task>> change) {
    database.write(handle -> PlanRows.tell(handle, run, change));
  }

  @Override
  public void tell(Run run, UnaryOperator<List<Task>> change) {
    database.write(handle -> PlanRows.tell(handle, run, change));
  }

  @Override
  public List<OfficeRun> audits(Instant from, Instant before) {
    return database.read(handle -> PlanRows.audits(handle, from, before));
  }

  @Override
  public List<Rewrite> rewrites(String paper) {
    return database.read(handle -> RewriteRows.all(handle, paper));
  }

  @Override
  public void rewrite(String paper, List<Rewrite> rewrites) {
    database.write(handle -> RewriteRows.replace(handle, paper, rewrites));
  }

  /// Writes a consistent copy of the whole database to a file that does not exist yet; opening the
  /// copy is the restore.
  public void backup(Path copy) {
    database.read(handle -> handle.execute("VACUUM INTO ?", copy.toAbsolutePath().toString()));
  }

  /// Lets the file grow no further than `more` pages: how tests fill a disk.
  void limitPages(int more) {
    database.limitPages(more);
  }

  @Override
  public void close() {
    database.close();
  }
}
