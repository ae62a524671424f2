package org.v6ready.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.model.use.Measure;

/// Figures of use in the same SQLite file as the runs.
public final class SqliteUseStore implements UseStore {
  private final Database database;

  private SqliteUseStore(Database database) {
    this.database = database;
  }

  /// Opens a database as [SqliteRunStore#open] does.
  public static SqliteUseStore open(Path database) {
    return new SqliteUseStore(Database.open(database));
  }

  @Override
  public void add(List<Measure> measures) {
    database.write(handle -> UseRows.add(handle, measures));
  }

  @Override
  public List<Measure> measures() {
    return database.read(UseRows::measures);
  }

  @Override
  public void keep(String kind, String id, LocalDate day, Object record) {
    String json = StoreJson.write(record);
    database.write(handle -> UseRows.keep(handle, kind, id, day, json));
  }

  @Override
  public <T> Optional<T> kept(String kind, String id, Class<T> type) {
    return database.read(handle -> UseRows.one(handle, kind, id)).map(json -> StoreJson.read(json, type));
  }

  @Override
  public <T> List<T> kept(String kind, LocalDate from, LocalDate to, Class<T> type) {
    return database.read(handle -> UseRows.all(handle, kind, from, to)).stream()
        .map(json -> StoreJson.read(json, type))
        .toList();
  }

  @Override
  public int dropBefore(String kind, LocalDate day) {
    int[] gone = new int[1];
    database.write(handle -> gone[0] = UseRows.dropBefore(handle, kind, day));
    return gone[0];
  }

  @Override
  public void addContext(List<ContextPoint> points) {
    database.write(handle -> UseRows.addContext(handle, points));
  }

  @Override
  public List<ContextPoint> context() {
    return database.read(UseRows::context);
  }

  @Override
  public void close() {
    database.close();
  }
}
