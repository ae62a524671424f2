package org.v6ready.model.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Days as a language writes them: 26/11/2026 in Vietnamese, 2026-11-26 in English. Facts and verdicts keep
/// days as 2026-11-26; they are turned only where people read them.
public final class Days {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  private Days() {}

  /// A day kept as `2026-11-26`, as the language writes it; any other text as it is.
  public static String told(String kept, Locale language) {
    return language.getLanguage().equals("en") || !ISO.matcher(kept).matches() ? kept : ISO.matcher(kept).replaceFirst("$3/$2/$1");
  }

  /// The arguments of a sentence, those that are days as the language writes them.
  public static Map<String, String> told(Map<String, String> args, Locale language) {
    return args.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, arg -> told(arg.getValue(), language)));
  }
}
