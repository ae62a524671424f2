package org.v6ready.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.v6ready.model.office.OfficeEvidence;
import org.v6ready.model.office.OfficeRun;

/// Audits of offices in the same SQLite file as the runs.
public final class SqliteOfficeStore implements OfficeStore {
  private static final int EVIDENCE = 200;

  private final Path database;
  private final Jdbi jdbi;
  private final ReentrantLock writing = new ReentrantLock();

  private SqliteOfficeStore(Path database, Jdbi jdbi) {
    this.database = database;
    this.jdbi = jdbi;
  }

  /// Opens a database as [SqliteRunStore#open] does.
  public static SqliteOfficeStore open(Path database) {
    return new SqliteOfficeStore(database, Database.open(database));
  }

  @Override
  public void save(OfficeRun run) {
    String json = StoreJson.write(run);
    writing.lock();
    try {
      read(handle -> handle.execute(
          "INSERT INTO office_runs (id, office, started, rung, run) VALUES (?, ?, ?, ?, ?)",
          run.id(), run.facts().office().name(), run.started().toString(), run.assessment().rung(), json));
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void keep(String office, OfficeEvidence evidence) {
    // As the interface: a record alone would be written without its kind.
    String json = StoreJson.mapper().writerFor(OfficeEvidence.class).writeValueAsString(evidence);
    writing.lock();
    try {
      read(handle -> handle.execute(
          "INSERT INTO office_evidence (office, at, evidence) VALUES (?, ?, ?)", office, evidence.at().toString(), json));
    } finally {
      writing.unlock();
    }
  }

  @Override
  public List<OfficeEvidence> evidence(String office) {
    return read(handle -> handle
        .createQuery("SELECT evidence FROM office_evidence WHERE office = :office ORDER BY at DESC, id DESC LIMIT :limit")
        .bind("office", office)
        .bind("limit", EVIDENCE)
        .map((rows, _) -> StoreJson.read(rows.getString(1), OfficeEvidence.class))
        .list());
  }

  @Override
  public List<OfficeRun> newest() {
    return read(handle -> handle
        .createQuery(
            "SELECT run FROM office_runs o WHERE started = (SELECT max(started) FROM office_runs WHERE office = o.office)"
                + " ORDER BY office")
        .map((rows, _) -> StoreJson.read(rows.getString(1), OfficeRun.class))
        .list());
  }

  @Override
  public List<OfficeRun> history(String office, int limit) {
    return read(handle -> handle
        .createQuery("SELECT run FROM office_runs WHERE office = :office ORDER BY started DESC LIMIT :limit")
        .bind("office", office)
        .bind("limit", limit)
        .map((rows, _) -> StoreJson.read(rows.getString(1), OfficeRun.class))
        .list());
  }

  @Override
  public Optional<OfficeRun> run(String id) {
    return read(handle -> handle
        .createQuery("SELECT run FROM office_runs WHERE id = :id")
        .bind("id", id)
        .map((rows, _) -> StoreJson.read(rows.getString(1), OfficeRun.class))
        .findOne());
  }

  private <T> T read(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      return work.apply(handle);
    } catch (RuntimeException failed) {
      throw Failures.of(database, failed);
    }
  }
}
