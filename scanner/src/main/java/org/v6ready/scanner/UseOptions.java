package org.v6ready.scanner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.use.show.UseWords;

/// Values of the options of `use`.
final class UseOptions {
  private static final Pattern LONG_TIME = Pattern.compile("(\\d{1,6})(s|m|h|d)");

  private UseOptions() {}

  /// Prefixes, or addresses as prefixes of one.
  static List<IpPrefix> prefixes(String option, List<String> texts) {
    return texts.stream().map(text -> prefix(option, text.strip())).toList();
  }

  private static IpPrefix prefix(String option, String text) {
    return IpPrefix.parse(text)
        .or(() -> IpAddress.parse(text).map(address -> new IpPrefix(address, address.octets().length * 8)))
        .orElseThrow(() -> Refused.usage("use.prefix", Map.of("option", option, "value", text)));
  }

  /// `30s`, `10m`, `8h`, `90d`.
  static Duration time(String option, String text) {
    Matcher matcher = LONG_TIME.matcher(text);
    if (!matcher.matches()) {
      throw Refused.usage("use.time", Map.of("option", option, "value", text));
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /// What was left out, in words.
  static String reasons(Console console, Map<String, Long> skipped) {
    UseWords words = UseWords.in(console.language());
    return new TreeMap<>(skipped).entrySet().stream()
        .map(entry -> words.skip(entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
