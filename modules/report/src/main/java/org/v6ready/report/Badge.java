package org.v6ready.report;

import java.util.Locale;
import org.v6ready.model.verdict.Assessment;

/// A small SVG that says how far a service is: no script, no font and no picture from elsewhere.
public final class Badge {
  private static final int LETTER = 7;
  private static final int PADDING = 10;

  private Badge() {}

  /// The badge of an assessment, such as *IPv6 | W4 dùng được*.
  public static String svg(Assessment assessment, Locale language) {
    String value = Words.rung(assessment) + " " + Words.in(language).level(assessment);
    int left = 4 * LETTER + 2 * PADDING;
    int right = value.length() * LETTER + 2 * PADDING;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="20" role="img" aria-label="IPv6: %s">
        <title>IPv6: %s</title>
        <rect width="%d" height="20" fill="#444"/><rect x="%d" width="%d" height="20" fill="%s"/>
        <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
        <text x="%d" y="14">IPv6</text><text x="%d" y="14">%s</text></g>
        </svg>
        """.formatted(left + right, value, value, left, left, right, colour(assessment),
            left / 2, left + right / 2, value);
  }

  /// Dark enough for white text (WCAG 2.2, contrast 4.5 and more).
  private static String colour(Assessment assessment) {
    if (assessment.inconclusiveAt() != null && !assessment.failed()) {
      return "#6b4c8a";
    }
    return assessment.rung().endsWith("0") && !assessment.rung().endsWith("10")
        ? "#a3352b"
        : assessment.failed() ? "#8a5a00" : "#1f6f43";
  }
}
