package org.v6ready.web.visitor;

import java.util.Locale;
import org.v6ready.model.text.Messages;

/// The sentences visitors read.
final class VisitorWords {
  private VisitorWords() {}

  static Messages in(Locale language) {
    return Messages.of(VisitorWords.class, "org.v6ready.web.visitor.words", language);
  }
}
