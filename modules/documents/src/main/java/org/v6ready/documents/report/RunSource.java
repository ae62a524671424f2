package org.v6ready.documents.report;

import java.util.List;
import java.util.Optional;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;

/// Where reports find stored runs.
public interface RunSource {
  /// All headers, newest first.
  List<RunHeader> headers();

  /// How many targets a run finished.
  int targets(String runId);

  /// A whole run.
  Optional<Run> run(String runId);
}
