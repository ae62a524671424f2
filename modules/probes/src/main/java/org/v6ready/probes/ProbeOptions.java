package org.v6ready.probes;

/// What a scan asks of the probes. `names` adds the walk, zones and DNSSEC; `resources` adds
/// sub-resources; `samples` is the number of paired connection starts (0 for none); `forcedMtu` adds
/// transfers over a path of MTU 1280, where this process may build one; `emulateNat64` tries hosts
/// behind a NAT64 of our own where the line has none.
public record ProbeOptions(boolean names, boolean resources, int samples, boolean forcedMtu, boolean emulateNat64) {
  /// With plain connections only.
  public ProbeOptions(boolean names, boolean resources, int samples) {
    this(names, resources, samples, false, false);
  }

  /// Everything the ladders need of plain connections.
  public static ProbeOptions full() {
    return new ProbeOptions(true, true, 10);
  }

  /// The same, and a path of MTU 1280.
  public ProbeOptions forcingMtu() {
    return new ProbeOptions(names, resources, samples, true, emulateNat64);
  }

  /// The same, and an emulated NAT64 when asked for.
  public ProbeOptions emulatingNat64(boolean asked) {
    return new ProbeOptions(names, resources, samples, forcedMtu, asked);
  }
}
