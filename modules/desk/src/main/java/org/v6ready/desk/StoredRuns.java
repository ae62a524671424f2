package org.v6ready.desk;

import java.util.List;
import java.util.Optional;
import org.v6ready.documents.report.RunSource;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.store.RunStore;

/// The store as reports see it.
record StoredRuns(RunStore store) implements RunSource {
  private static final int ALL = 100_000;

  @Override
  public List<RunHeader> headers() {
    return store.headers(ALL);
  }

  @Override
  public int targets(String runId) {
    return store.finishedTargets(runId).size();
  }

  @Override
  public Optional<Run> run(String runId) {
    return store.run(runId);
  }
}
