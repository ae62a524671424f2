package org.v6ready.office.inventory;

/// How much of the asset list was found: `found` devices (this machine counted, routers not), `random` of
/// them under addresses that software made up, `able` with a global IPv6 address, `ableFixed` those of
/// them whose address is their own, of `assets` listed.
public record Coverage(int found, int random, int able, int ableFixed, int assets) {
  /// Runs in working hours before coverage says anything.
  public static final int RUNS = 3;

  /// Found of listed; may exceed 1 when the list is out of date.
  public double share() {
    return (double) found / assets;
  }

  /// Devices able to use IPv6 among those found; NaN when none was.
  public double ableShare() {
    return (double) able / found;
  }

  /// The same without random addresses, which may be visitors' phones; NaN when none is left.
  public double ableShareOfFixed() {
    return (double) ableFixed / (found - random);
  }
}
