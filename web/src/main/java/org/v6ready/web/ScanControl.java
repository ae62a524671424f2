package org.v6ready.web;

import java.util.List;
import org.v6ready.engine.ScanListener;
import org.v6ready.model.target.Target;

/// What the dashboard may ask of the scanner: the caller supplies configuration and network.
public interface ScanControl {
  /// The targets of targets.yaml as it stands now; throws [ScanRefused] when the file has problems
  /// ([ScanRefused#problems]).
  List<Target> targets();

  /// Scans the named targets (all when the list is empty) and returns when done or interrupted.
  void scan(List<String> names, ScanListener listener);
}
