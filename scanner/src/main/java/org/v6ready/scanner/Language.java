package org.v6ready.scanner;

import java.util.Locale;
import java.util.Map;
import org.v6ready.model.text.Messages;

/// The language to speak, found before the command line is parsed so that its errors are in it too.
final class Language {
  private Language() {}

  /// `--lang` first, then `V6READY_LANG`, then the locale of the environment, then the machine's.
  static Locale of(String[] args, Map<String, String> environment) {
    String asked = "";
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        asked = args[i].substring(7);
      } else if (args[i].equals("--lang") && i + 1 < args.length) {
        asked = args[i + 1];
      }
    }
    for (String variable : new String[] {"V6READY_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      if (asked.isEmpty()) {
        asked = environment.getOrDefault(variable, "");
      }
    }
    if (asked.isEmpty()) {
      asked = Locale.getDefault().getLanguage();
    }
    return asked.startsWith("vi") ? Messages.VIETNAMESE : Messages.ENGLISH;
  }
}
