package org.v6ready.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.v6ready.model.plan.Rewrite;

/// Reads and writes the table `plan_rewrites`.
final class RewriteRows {
  private RewriteRows() {}

  static List<Rewrite> all(Handle handle, String paper) {
    return handle
        .createQuery("SELECT rewrite FROM plan_rewrites WHERE paper = :paper ORDER BY at")
        .bind("paper", paper)
        .map((rows, _) -> StoreJson.read(rows.getString(1), Rewrite.class))
        .list();
  }

  static void replace(Handle handle, String paper, List<Rewrite> rewrites) {
    handle.execute("DELETE FROM plan_rewrites WHERE paper = ?", paper);
    for (int at = 0; at < rewrites.size(); at++) {
      handle.execute("INSERT INTO plan_rewrites (paper, at, rewrite) VALUES (?, ?, ?)", paper, at, StoreJson.write(rewrites.get(at)));
    }
  }
}
