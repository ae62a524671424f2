package org.v6ready.model.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.vantage.Vantage;

/// One run. `id` is its start in UTC with a random tail, such as `20261124T070809Z-3f9c`; `finished`
/// is null while it runs or when it was killed; `demonstration` marks runs of the built-in lab.
public record RunHeader(
    String id,
    Instant started,
    @Nullable Instant finished,
    String policy,
    String program,
    String organisation,
    boolean demonstration,
    Vantage vantage) {
  /// The same run, finished.
  public RunHeader finishedAt(Instant instant) {
    return new RunHeader(id, started, instant, policy, program, organisation, demonstration, vantage);
  }
}
