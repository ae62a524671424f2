package org.v6ready.scanner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.yaml.Suggestion;

/// Values of options, checked and turned into what they mean.
final class Values {
  static final List<String> PARTS = List.of("dns", "web", "mail", "endpoint", "resources", "latency");

  private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m)");

  private Values() {}

  /// `500ms`, `5s`, `1m`, between 100 ms and 2 minutes as in targets.yaml.
  static Duration timeout(String text) {
    Matcher matcher = TIME.matcher(text);
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1));
      Duration time =
          switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
          };
      if (time.toMillis() >= 100 && time.toMinutes() <= 2) {
        return time;
      }
    }
    throw Refused.usage("option.timeout", Map.of("value", text));
  }

  static void atLeastOne(String option, int value) {
    if (value < 1) {
      throw Refused.usage("option.number", Map.of("option", option, "value", Integer.toString(value)));
    }
  }

  /// What the probes of the named parts must collect; everything when none is named.
  static ProbeOptions probeOptions(List<String> parts) {
    for (String part : parts) {
      if (!PARTS.contains(part)) {
        throw unknown("--checks", part, PARTS);
      }
    }
    if (parts.isEmpty()) {
      return ProbeOptions.full().forcingMtu();
    }
    boolean names = parts.contains("dns") || parts.contains("web") || parts.contains("mail");
    boolean resources = parts.contains("web") || parts.contains("resources");
    return new ProbeOptions(names, resources, parts.contains("latency") ? 10 : 0, parts.contains("web"), false);
  }

  /// A word that is not among the known ones, with the nearest when there is one.
  static Refused unknown(String option, String word, List<String> known) {
    return Suggestion.of(word, known)
        .map(near -> Refused.usage("option.unknown.near", Map.of("option", option, "value", word, "near", near)))
        .orElseGet(
            () -> Refused.usage("option.unknown",
                Map.of("option", option, "value", word, "known", String.join(", ", known))));
  }
}
