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

  /// The step of the colour ramp, 0 to 5.
  public static int ramp(String rung) {
    return LadderOf.rung(rung).ramp(LadderOf.height(rung));
  }

  /// The number of a rung.
  public static int height(String rung) {
    return LadderOf.height(rung);
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
