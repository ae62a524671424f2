package org.v6ready.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.v6ready.model.verdict.Judgement;

/// Reads earlier judgements without their facts.
final class PastRows {
  private PastRows() {}

  static List<RunStore.PastVerdict> of(
      Handle handle, String target, String exceptRun, Instant since, List<String> checks) {
    return handle
        .createQuery(
            "SELECT u.id, u.started, v.check_id, v.judgement FROM targets t"
                + " JOIN results r ON r.target = t.id JOIN runs u ON u.id = r.run"
                + " JOIN verdicts v ON v.result = r.id"
                + " WHERE t.name = :name AND u.id <> :run AND u.started >= :since"
                + " AND u.demonstration = coalesce((SELECT demonstration FROM runs WHERE id = :run), 0)"
                + " AND v.check_id IN (<checks>) ORDER BY u.started, u.id, v.ordinal")
        .bind("name", target)
        .bind("run", exceptRun)
        .bind("since", since.toString())
        .bindList("checks", checks)
        .map(
            (rows, _) ->
                new RunStore.PastVerdict(
                    rows.getString(1), Instant.parse(rows.getString(2)), rows.getString(3), judgement(rows.getString(4))))
        .list();
  }

  private static Judgement judgement(String word) {
    return Arrays.stream(Judgement.values()).filter(one -> one.word().equals(word)).findFirst().orElseThrow();
  }
}
