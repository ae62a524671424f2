package org.v6ready.scanner.netns;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Namespaces bear their maker's process id, so that those of a test that was killed can be told and
/// removed by the next.
final class Leftovers {
  private static final Pattern OURS = Pattern.compile("(v6t(\\d+)-\\w+).*");

  private Leftovers() {}

  static String prefix() {
    return "v6t" + ProcessHandle.current().pid();
  }

  static void sweep() {
    for (String line : Namespace.run(List.of("ip", "netns", "list"), "").lines().toList()) {
      Matcher name = OURS.matcher(line);
      if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty()) {
        new Namespace(name.group(1)).remove();
      }
    }
  }
}
