package org.v6ready.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.Rewrite;
import org.v6ready.model.plan.Task;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;

/// Runs in one SQLite file in WAL mode: one writing connection behind a lock, a connection of its own
/// for each read. A result is durable against the death of the process when [#save] returns.
public final class SqliteRunStore implements RunStore, PlanStore {
  private final Path database;
  private final Jdbi jdbi;
  private final Handle writer;
  private final ReentrantLock writing = new ReentrantLock();

  private SqliteRunStore(Path database, Jdbi jdbi) {
    this.database = database;
    this.jdbi = jdbi;
    this.writer = jdbi.open();
  }

  /// Opens a database; makes it and its directories when missing, and brings an older schema up to
  /// date. Throws [StoreException] when it cannot, `store.newer` when a newer program wrote it.
  public static SqliteRunStore open(Path database) {
    Jdbi jdbi = Database.open(database);
    try {
      return new SqliteRunStore(database, jdbi);
    } catch (RuntimeException failed) {
      throw Failures.of(database, failed);
    }
  }

  @Override
  public void begin(RunHeader header) {
    write(handle -> RunRows.insert(handle, header));
  }

  @Override
  public void list(String runId, List<String> targetNames) {
    write(handle -> RunRows.list(handle, runId, targetNames));
  }

  @Override
  public void save(String runId, TargetResult result) {
    ResultRows.Prepared prepared = ResultRows.prepare(result);
    write(handle -> ResultRows.save(handle, runId, prepared));
  }

  @Override
  public void finish(String runId, Instant finished) {
    write(handle -> RunRows.finish(handle, runId, finished));
  }

  @Override
  public List<RunHeader> headers(int limit) {
    return read(handle -> RunRows.headers(handle, limit));
  }

  @Override
  public Optional<RunHeader> header(String reference) {
    return read(handle -> RunRows.header(handle, reference));
  }

  @Override
  public Optional<Run> run(String runId) {
    return read(
        handle ->
            RunRows.exact(handle, runId).map(header -> new Run(header, ResultRows.all(handle, runId))));
  }

  @Override
  public void eachResult(String runId, Consumer<TargetResult> reader) {
    read(
        handle -> {
          ResultRows.each(handle, runId, reader);
          return runId;
        });
  }

  @Override
  public Optional<TargetResult> result(String runId, String targetName) {
    return read(handle -> ResultRows.one(handle, runId, targetName));
  }

  @Override
  public List<HistoryEntry> history(String targetName, int limit) {
    return read(handle -> ResultRows.history(handle, targetName, limit));
  }

  @Override
  public List<PastVerdict> past(String targetName, String exceptRun, Instant since, List<String> checks) {
    return read(handle -> PastRows.of(handle, targetName, exceptRun, since, checks));
  }

  @Override
  public String keep(String runId, byte[] picture) {
    String name = PictureRows.name(picture);
    write(handle -> PictureRows.save(handle, runId, name, picture));
    return name;
  }

  @Override
  public Optional<byte[]> picture(String name) {
    return read(handle -> PictureRows.one(handle, name));
  }

  @Override
  public void keepPicturesOf(int runs) {
    write(handle -> PictureRows.keepOnly(handle, runs));
  }

  @Override
  public List<String> finishedTargets(String runId) {
    return read(handle -> ResultRows.names(handle, runId));
  }

  @Override
  public void add(List<IndicatorValue> values) {
    write(handle -> PlanRows.add(handle, values));
  }

  @Override
  public List<IndicatorValue> values() {
    return read(PlanRows::values);
  }

  @Override
  public List<Task> tasks() {
    return read(PlanRows::tasks);
  }

  @Override
  public Optional<Task> task(String id) {
    return read(handle -> PlanRows.task(handle, id));
  }

  @Override
  public void save(Task task) {
    write(handle -> PlanRows.save(handle, task));
  }

  @Override
  public List<RunHeader> untold() {
    return read(PlanRows::untold);
  }

  @Override
  public List<OfficeRun> untoldOffices() {
    return read(PlanRows::untoldOffices);
  }

  @Override
  public void tell(OfficeRun run, UnaryOperator<List<Task>> change) {
    write(handle -> PlanRows.tell(handle, run, change));
  }

  @Override
  public void tell(Run run, UnaryOperator<List<Task>> change) {
    write(handle -> PlanRows.tell(handle, run, change));
  }

  @Override
  public List<Rewrite> rewrites(String paper) {
    return read(handle -> RewriteRows.all(handle, paper));
  }

  @Override
  public void rewrite(String paper, List<Rewrite> rewrites) {
    write(handle -> RewriteRows.replace(handle, paper, rewrites));
  }

  /// Writes a consistent copy of the whole database to a file that does not exist yet; opening the
  /// copy is the restore.
  public void backup(Path copy) {
    read(handle -> handle.execute("VACUUM INTO ?", copy.toAbsolutePath().toString()));
  }

  /// Lets the file grow no further than `more` pages: how tests fill a disk.
  void limitPages(int more) {
    writing.lock();
    try {
      int pages = writer.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
      writer.createQuery("PRAGMA max_page_count = " + (pages + more)).mapTo(Integer.class).one();
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      writer.close();
    } finally {
      writing.unlock();
    }
  }

  private void write(Consumer<Handle> work) {
    writing.lock();
    try {
      writer.useTransaction(work::accept);
    } catch (RuntimeException failed) {
      throw Failures.of(database, failed);
    } finally {
      writing.unlock();
    }
  }

  private <T> T read(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      return work.apply(handle);
    } catch (RuntimeException failed) {
      throw Failures.of(database, failed);
    }
  }
}
