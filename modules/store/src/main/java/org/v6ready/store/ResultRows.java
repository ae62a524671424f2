package org.v6ready.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Target;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Verdict;

/// Reads and writes the tables `targets`, `results`, `verdicts` and `attempts`.
final class ResultRows {
  private static final String COLUMNS = "r.declaration, r.measured, r.facts, r.assessment";
  private static final String IN_ORDER =
      "SELECT " + COLUMNS + " FROM results r JOIN targets t ON t.id = r.target"
          + " LEFT JOIN listed l ON l.run = r.run AND l.name = t.name"
          + " WHERE r.run = :run ORDER BY l.position IS NULL, l.position, r.id";

  private ResultRows() {}

  /// A result with its JSON already made, so that the writer's lock is held for SQL only.
  record Prepared(
      TargetResult result, String declaration, String facts, String assessment, List<AttemptRow> attempts) {}

  static Prepared prepare(TargetResult result) {
    return new Prepared(
        result,
        StoreJson.write(result.target()),
        StoreJson.mapper().writerFor(TargetFacts.class).writeValueAsString(result.facts()),
        StoreJson.write(result.assessment()),
        AttemptRow.of(result.facts()));
  }

  static void save(Handle handle, String runId, Prepared prepared) {
    long target = target(handle, prepared.result().target());
    handle.execute("DELETE FROM results WHERE run = ? AND target = ?", runId, target);
    Assessment assessment = prepared.result().assessment();
    long id =
        handle
            .createQuery(
                "INSERT INTO results (run, target, measured, rung, proven_rung, inconclusive_at,"
                    + " declaration, facts, assessment) VALUES (:run, :target, :measured, :rung,"
                    + " :proven, :stopped, :declaration, :facts, :assessment) RETURNING id")
            .bind("run", runId)
            .bind("target", target)
            .bind("measured", prepared.result().measured().toString())
            .bind("rung", assessment.rung())
            .bind("proven", assessment.provenRung())
            .bind("stopped", assessment.inconclusiveAt())
            .bind("declaration", prepared.declaration())
            .bind("facts", prepared.facts())
            .bind("assessment", prepared.assessment())
            .mapTo(Long.class)
            .one();
    saveVerdicts(handle, id, assessment.verdicts());
    AttemptRow.save(handle, id, prepared.attempts());
  }

  private static long target(Handle handle, Target target) {
    return handle
        .createQuery(
            "INSERT INTO targets (name, kind, host, entry, owner) VALUES (:name, :kind, :host, :entry,"
                + " :owner) ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, host = excluded.host,"
                + " entry = excluded.entry, owner = excluded.owner RETURNING id")
        .bind("name", target.name())
        .bind("kind", target.service().kind())
        .bind("host", target.service().host().ascii())
        .bind("entry", target.service().entry())
        .bind("owner", target.owner().word())
        .mapTo(Long.class)
        .one();
  }

  private static void saveVerdicts(Handle handle, long result, List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO verdicts VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < verdicts.size(); i++) {
      Verdict verdict = verdicts.get(i);
      batch
          .bind(0, result)
          .bind(1, i)
          .bind(2, verdict.check())
          .bind(3, verdict.rung())
          .bind(4, verdict.judgement().word())
          .bind(5, verdict.code())
          .bind(6, verdict.sameOnIpv4() ? 1 : 0)
          .bind(7, verdict.actor().word())
          .add();
    }
    batch.execute();
  }

  static List<TargetResult> all(Handle handle, String runId) {
    return handle.createQuery(IN_ORDER).bind("run", runId).map((rows, _) -> read(rows)).list();
  }

  static void each(Handle handle, String runId, Consumer<TargetResult> reader) {
    handle.createQuery(IN_ORDER).bind("run", runId).map((rows, _) -> read(rows)).useStream(stream -> stream.forEach(reader));
  }

  static Optional<TargetResult> one(Handle handle, String runId, String name) {
    return handle
        .createQuery(
            "SELECT " + COLUMNS + " FROM results r JOIN targets t ON t.id = r.target"
                + " WHERE r.run = :run AND t.name = :name")
        .bind("run", runId)
        .bind("name", name)
        .map((rows, _) -> read(rows))
        .findOne();
  }

  static List<RunStore.HistoryEntry> history(Handle handle, String name, int limit) {
    return handle
        .createQuery(
            "SELECT " + COLUMNS + ", u.header FROM results r JOIN targets t ON t.id = r.target"
                + " JOIN runs u ON u.id = r.run WHERE t.name = :name"
                + " ORDER BY u.started DESC, u.id DESC LIMIT :limit")
        .bind("name", name)
        .bind("limit", limit)
        .map((rows, _) -> new RunStore.HistoryEntry(StoreJson.read(rows.getString(5), RunHeader.class), read(rows)))
        .list();
  }

  static List<String> names(Handle handle, String runId) {
    return handle
        .createQuery(
            "SELECT t.name FROM results r JOIN targets t ON t.id = r.target WHERE r.run = :run ORDER BY r.id")
        .bind("run", runId)
        .mapTo(String.class)
        .list();
  }

  private static TargetResult read(ResultSet rows) throws SQLException {
    return new TargetResult(
        StoreJson.read(rows.getString(1), Target.class),
        Instant.parse(rows.getString(2)),
        StoreJson.read(rows.getString(3), TargetFacts.class),
        StoreJson.read(rows.getString(4), Assessment.class));
  }
}
