package org.v6ready.web.view;

/// How many services stand on one rung, as a stretch of the bar from `from` percent, `percent` wide.
/// `proven` is false for those whose next rung could not be measured from here: they stand apart,
/// hatched, at the end of the bar. An empty `rung` holds services never scanned.
public record RungShare(String rung, boolean proven, int count, int ramp, String level, double from, double percent) {
  /// The tag of the rows counted here.
  public String tag() {
    return rung.isEmpty() ? "unscanned" : proven ? "rung:" + rung : "rung:" + rung + ":open";
  }
}
