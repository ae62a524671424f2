package org.v6ready.web.view;

/// The ladder a kind of service stands on: its letter, its highest rung that one run can prove, and
/// where the words for people change. A rung of one ladder is never counted on another.
public enum LadderOf {
  WEB("web", 'W', 9, 2, 5, 7),
  MAIL("mail", 'M', 7, 1, 4, 6),
  DNS("dns", 'D', 8, 1, 3, 6),
  ENDPOINT("endpoint", 'E', 5, 2, 5, 5);

  private final String kind;
  private final char letter;
  private final int top;
  private final int begun;
  private final int usable;
  private final int ready;

  LadderOf(String kind, char letter, int top, int begun, int usable, int ready) {
    this.kind = kind;
    this.letter = letter;
    this.top = top;
    this.begun = begun;
    this.usable = usable;
    this.ready = ready;
  }

  /// The ladder of a kind of service.
  public static LadderOf kind(String kind) {
    for (LadderOf ladder : values()) {
      if (ladder.kind.equals(kind)) {
        return ladder;
      }
    }
    return WEB;
  }

  /// The ladder a rung belongs to.
  public static LadderOf rung(String rung) {
    for (LadderOf ladder : values()) {
      if (ladder.owns(rung)) {
        return ladder;
      }
    }
    return WEB;
  }

  /// The number of a rung; 0 when it has none.
  public static int height(String rung) {
    String digits = rung.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
  }

  /// The kind of service.
  public String kind() {
    return kind;
  }

  /// Whether a rung, side axes included, is one of this ladder's.
  public boolean owns(String rung) {
    return !rung.isEmpty() && rung.charAt(0) == letter;
  }

  /// Whether a verdict at `rung` decides how high a service stands: `W6a` does, the side axis `W7n`
  /// does not.
  public boolean climbs(String rung) {
    return owns(rung) && !rung.endsWith("n");
  }

  /// The rung with a number, such as `W4`.
  public String at(int height) {
    return letter + Integer.toString(height);
  }

  /// The word's key for a height: none, begun, usable, ready, sustained.
  public String level(int height) {
    return "level."
        + (height == 0
            ? "none"
            : height <= begun ? "begun" : height <= usable ? "usable" : height <= ready ? "ready" : "sustained");
  }

  /// The step of the colour ramp, 0 to 5.
  public int ramp(int height) {
    return Math.clamp((5L * height + top - 1) / top, 0, 5);
  }
}
