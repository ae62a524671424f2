package org.v6ready.web.plan;

import org.v6ready.desk.Desk;

/// Where the screens find the plan. It is read again for each request, so that plan.yaml may be edited
/// while the dashboard runs.
@FunctionalInterface
public interface DeskSource {
  /// The desk, every finished run told; throws [org.v6ready.web.ScanRefused] with the sentences that
  /// say why there is none.
  Desk open();
}
