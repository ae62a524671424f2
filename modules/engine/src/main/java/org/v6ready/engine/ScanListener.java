package org.v6ready.engine;

import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;

/// Hears a scan's progress; called from many threads, must return quickly.
public interface ScanListener {
  /// The vantage is proven and the run has begun.
  default void begun(RunHeader header, int targets) {}

  /// A target is being measured.
  default void started(String targetName) {}

  /// A target is judged and stored; a re-check may report it again.
  default void finished(TargetResult result, int done, int targets) {}

  /// The run is over.
  default void ended(RunHeader header) {}
}
