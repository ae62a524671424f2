package org.v6ready.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.v6ready.model.run.RunHeader;

/// Reads and writes the tables `runs` and `listed`.
final class RunRows {
  private static final Pattern LATEST = Pattern.compile("latest(?:-(\\d{1,6}))?");

  private RunRows() {}

  static void insert(Handle handle, RunHeader header) {
    Instant finished = header.finished();
    handle
        .createUpdate(
            "INSERT INTO runs (id, started, finished, demonstration, header)"
                + " VALUES (:id, :started, :finished, :demonstration, :header)")
        .bind("id", header.id())
        .bind("started", header.started().toString())
        .bind("finished", finished == null ? null : finished.toString())
        .bind("demonstration", header.demonstration() ? 1 : 0)
        .bind("header", StoreJson.write(header))
        .execute();
  }

  static void list(Handle handle, String runId, List<String> names) {
    handle.execute("DELETE FROM listed WHERE run = ?", runId);
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO listed (run, position, name) VALUES (?, ?, ?)");
    for (int i = 0; i < names.size(); i++) {
      batch.bind(0, runId).bind(1, i).bind(2, names.get(i)).add();
    }
    batch.execute();
  }

  static void finish(Handle handle, String runId, Instant finished) {
    exact(handle, runId)
        .ifPresent(
            header ->
                handle
                    .createUpdate("UPDATE runs SET finished = :finished, header = :header WHERE id = :id")
                    .bind("id", runId)
                    .bind("finished", finished.toString())
                    .bind("header", StoreJson.write(header.finishedAt(finished)))
                    .execute());
  }

  static List<RunHeader> headers(Handle handle, int limit) {
    return handle
        .createQuery("SELECT header FROM runs ORDER BY started DESC, id DESC LIMIT :limit")
        .bind("limit", limit)
        .map((rows, _) -> StoreJson.read(rows.getString(1), RunHeader.class))
        .list();
  }

  static Optional<RunHeader> exact(Handle handle, String runId) {
    return handle
        .createQuery("SELECT header FROM runs WHERE id = :id")
        .bind("id", runId)
        .map((rows, _) -> StoreJson.read(rows.getString(1), RunHeader.class))
        .findOne();
  }

  static Optional<RunHeader> header(Handle handle, String reference) {
    Matcher latest = LATEST.matcher(reference);
    if (latest.matches()) {
      int back = latest.group(1) == null ? 0 : Integer.parseInt(latest.group(1));
      return handle
          .createQuery("SELECT header FROM runs ORDER BY started DESC, id DESC LIMIT 1 OFFSET :back")
          .bind("back", back)
          .map((rows, _) -> StoreJson.read(rows.getString(1), RunHeader.class))
          .findOne();
    }
    return exact(handle, reference).or(() -> byPrefix(handle, reference));
  }

  private static Optional<RunHeader> byPrefix(Handle handle, String prefix) {
    if (prefix.isEmpty()) {
      return Optional.empty();
    }
    List<RunHeader> found =
        handle
            .createQuery("SELECT header FROM runs WHERE substr(id, 1, length(:p)) = :p LIMIT 2")
            .bind("p", prefix)
            .map((rows, _) -> StoreJson.read(rows.getString(1), RunHeader.class))
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
