package org.v6ready.office.apps;

/// How much one scan reads at most. `files` counts files and archive entries, `textOctets` and
/// `binaryOctets` bound one file, `totalOctets` all of them, `places` the places kept.
public record AppLimits(int files, long textOctets, long binaryOctets, long totalOctets, int places) {
  /// Enough for a server's programs, on a weak machine.
  public static AppLimits standard() {
    return new AppLimits(200_000, 8L << 20, 256L << 20, 8L << 30, 5_000);
  }
}
