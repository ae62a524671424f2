package org.v6ready.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.office.OfficeEvidence;
import org.v6ready.model.office.OfficeRun;

/// Audits of offices in the same SQLite file as the runs.
public final class SqliteOfficeStore implements OfficeStore {
  private static final int EVIDENCE = 200;

  private final Database database;

  private SqliteOfficeStore(Database database) {
    this.database = database;
  }

  /// Opens a database as [SqliteRunStore#open] does.
  public static SqliteOfficeStore open(Path database) {
    return new SqliteOfficeStore(Database.open(database));
  }

  @Override
  public void save(OfficeRun run) {
    String json = StoreJson.write(run);
    database.write(handle -> handle.execute(
        "INSERT INTO office_runs (id, office, started, rung, run) VALUES (?, ?, ?, ?, ?)",
        run.id(), run.facts().office().name(), run.started().toString(), run.assessment().rung(), json));
  }

  @Override
  public void keep(String office, OfficeEvidence evidence) {
    // As the interface: a record alone would be written without its kind.
    String json = StoreJson.mapper().writerFor(OfficeEvidence.class).writeValueAsString(evidence);
    database.write(handle -> handle.execute(
        "INSERT INTO office_evidence (office, at, evidence) VALUES (?, ?, ?)", office, evidence.at().toString(), json));
  }

  @Override
  public List<OfficeEvidence> evidence(String office) {
    return database.read(handle -> handle
        .createQuery("SELECT evidence FROM office_evidence WHERE office = :office ORDER BY at DESC, id DESC LIMIT :limit")
        .bind("office", office)
        .bind("limit", EVIDENCE)
        .map((rows, _) -> StoreJson.read(rows.getString(1), OfficeEvidence.class))
        .list());
  }

  @Override
  public List<OfficeRun> newest() {
    return database.read(handle -> handle
        .createQuery(
            "SELECT run FROM office_runs o WHERE started = (SELECT max(started) FROM office_runs WHERE office = o.office)"
                + " ORDER BY office")
        .map((rows, _) -> StoreJson.read(rows.getString(1), OfficeRun.class))
        .list());
  }

  @Override
  public List<OfficeRun> history(String office, int limit) {
    return database.read(handle -> handle
        .createQuery("SELECT run FROM office_runs WHERE office = :office ORDER BY started DESC LIMIT :limit")
        .bind("office", office)
        .bind("limit", limit)
        .map((rows, _) -> StoreJson.read(rows.getString(1), OfficeRun.class))
        .list());
  }

  @Override
  public List<OfficeRun> since(Instant from) {
    // Texts of instants with and without fractions do not sort as instants within one second.
    return database.read(handle -> handle
        .createQuery("SELECT run FROM office_runs WHERE started >= :from ORDER BY started")
        .bind("from", from.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1).toString())
        .map((rows, _) -> StoreJson.read(rows.getString(1), OfficeRun.class))
        .list()).stream().filter(run -> !run.started().isBefore(from)).toList();
  }

  @Override
  public Optional<OfficeRun> run(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT run FROM office_runs WHERE id = :id")
        .bind("id", id)
        .map((rows, _) -> StoreJson.read(rows.getString(1), OfficeRun.class))
        .findOne());
  }

  @Override
  public void close() {
    database.close();
  }
}
