package org.v6ready.plan.entry;

import java.util.Locale;
import java.util.Map;
import org.v6ready.model.text.Messages;

/// What is wrong with a value somebody entered: the field, the key of the sentence and what fills it.
public record EntryProblem(String field, String key, Map<String, String> args) {
  public EntryProblem {
    args = Map.copyOf(args);
  }

  /// The sentence, with the field's name in front; in Vietnamese, or in English when the language is
  /// English.
  public String sentence(Locale language) {
    Messages messages = messages(language);
    return messages.text("field." + field) + ": " + messages.text("entry." + key, args);
  }

  static Messages messages(Locale language) {
    return Messages.of(EntryProblem.class, "org.v6ready.plan.entry.messages", language);
  }
}
