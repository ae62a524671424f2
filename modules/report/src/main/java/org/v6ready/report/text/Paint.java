package org.v6ready.report.text;

import org.v6ready.model.verdict.Judgement;

/// Colours, when the terminal wants them. The mark before each verdict tells the same without colour.
record Paint(boolean colours) {
  String judgement(Judgement judgement, String text) {
    return switch (judgement) {
      case PASS -> paint("32", text);
      case WARN -> paint("33", text);
      case FAIL -> paint("1;31", text);
      case INCONCLUSIVE -> paint("35", text);
      case NOT_APPLICABLE -> paint("90", text);
    };
  }

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("90", text);
  }

  private String paint(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  static String mark(Judgement judgement) {
    return switch (judgement) {
      case PASS -> "✓";
      case WARN -> "!";
      case FAIL -> "✗";
      case INCONCLUSIVE -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }
}
