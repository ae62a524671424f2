package org.v6ready.web.view;

import java.util.MissingResourceException;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.web.Page;

/// What the checks say, in the page's language. A stored verdict whose check or code this program no
/// longer knows is shown by its name rather than breaking the page.
final class Sentences {
  private Sentences() {}

  static String title(Page page, String check) {
    try {
      return page.checks().title(check);
    } catch (MissingResourceException | IllegalArgumentException unknown) {
      return check;
    }
  }

  static String message(Page page, Verdict verdict) {
    try {
      return page.checks().message(verdict);
    } catch (MissingResourceException | IllegalArgumentException unknown) {
      return verdict.code() + (verdict.args().isEmpty() ? "" : " " + verdict.args());
    }
  }

  static String remedy(Page page, Verdict verdict) {
    try {
      return page.checks().remedy(verdict);
    } catch (MissingResourceException | IllegalArgumentException unknown) {
      return "";
    }
  }
}
