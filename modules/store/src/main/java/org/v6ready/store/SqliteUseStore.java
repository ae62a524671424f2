package org.v6ready.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.model.use.Measure;

/// Figures of use in the same SQLite file as the runs.
public final class SqliteUseStore implements UseStore {
  private final Path database;
  private final Jdbi jdbi;
  private final ReentrantLock writing = new ReentrantLock();

  private SqliteUseStore(Path database, Jdbi jdbi) {
    this.database = database;
    this.jdbi = jdbi;
  }

  /// Opens a database as [SqliteRunStore#open] does.
  public static SqliteUseStore open(Path database) {
    return new SqliteUseStore(database, Database.open(database));
  }

  @Override
  public void add(List<Measure> measures) {
    write(handle -> UseRows.add(handle, measures));
  }

  @Override
  public List<Measure> measures() {
    return read(UseRows::measures);
  }

  @Override
  public void keep(String kind, String id, LocalDate day, Object record) {
    String json = StoreJson.write(record);
    write(handle -> UseRows.keep(handle, kind, id, day, json));
  }

  @Override
  public <T> Optional<T> kept(String kind, String id, Class<T> type) {
    return read(handle -> UseRows.one(handle, kind, id)).map(json -> StoreJson.read(json, type));
  }

  @Override
  public <T> List<T> kept(String kind, LocalDate from, LocalDate to, Class<T> type) {
    return read(handle -> UseRows.all(handle, kind, from, to)).stream()
        .map(json -> StoreJson.read(json, type))
        .toList();
  }

  @Override
  public int dropBefore(String kind, LocalDate day) {
    int[] gone = new int[1];
    write(handle -> gone[0] = UseRows.dropBefore(handle, kind, day));
    return gone[0];
  }

  @Override
  public void addContext(List<ContextPoint> points) {
    write(handle -> UseRows.addContext(handle, points));
  }

  @Override
  public List<ContextPoint> context() {
    return read(UseRows::context);
  }

  @Override
  public void close() {}

  private void write(Consumer<Handle> work) {
    writing.lock();
    try (Handle handle = jdbi.open()) {
      handle.useTransaction(work::accept);
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
