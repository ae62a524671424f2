package org.v6ready.probes;

/// What a scan asks of the probes. `names` adds the walk, zones and DNSSEC; `resources` adds
/// sub-resources; `samples` is the number of paired connection starts (0 for none).
public record ProbeOptions(boolean names, boolean resources, int samples) {
  /// Everything the ladders need.
  public static ProbeOptions full() {
    return new ProbeOptions(true, true, 10);
  }
}
