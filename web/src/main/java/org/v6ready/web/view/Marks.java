package org.v6ready.web.view;

import java.util.Locale;
import org.v6ready.model.verdict.Judgement;

/// Shape, word and colour class of each of the five words: never colour alone (WCAG 1.4.1).
public final class Marks {
  private Marks() {}

  /// The CSS class.
  public static String css(Judgement judgement) {
    return "j-" + judgement.word();
  }

  /// The sign.
  public static String sign(Judgement judgement) {
    return switch (judgement) {
      case PASS -> "●";
      case WARN -> "◐";
      case FAIL -> "✕";
      case INCONCLUSIVE -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }

  /// The key of the word.
  public static String key(Judgement judgement) {
    return "judgement." + judgement.word();
  }

  /// The key of a rung's word: W0 none, W1–W2 begun, W3–W5 usable, W6–W7 ready, W8–W10 sustained.
  public static String level(String rung) {
    int height = height(rung);
    return "level." + (height == 0 ? "none" : height <= 2 ? "begun" : height <= 5 ? "usable" : height <= 7 ? "ready" : "sustained");
  }

  /// The number of a rung; 0 when it has none.
  public static int height(String rung) {
    String digits = rung.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /// The step of the colour ramp, 0 to 5.
  public static int ramp(String rung) {
    return Math.min(5, (height(rung) + 1) / 2);
  }

  /// The CSS class of a connection or TLS word.
  public static String state(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "open", "ok" -> "j-pass";
      case "not-attempted", "" -> "j-not-applicable";
      default -> "j-fail";
    };
  }
}
