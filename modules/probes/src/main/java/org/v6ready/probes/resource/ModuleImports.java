package org.v6ready.probes.resource;

import java.util.List;
import java.util.regex.Pattern;

/// The static imports of an ES module (ECMA-262 section 16.2), found by their shape.
final class ModuleImports {
  private static final Pattern IMPORT =
      Pattern.compile("\\b(?:import|export)\\b\\s*(?:[\\w$*{},\\s]{0,2000}?\\bfrom\\b\\s*)?[\"']([^\"'\\n]{1,2000})[\"']");

  private ModuleImports() {}

  /// The specifiers that are URLs; bare names need an import map.
  static List<String> of(String module) {
    String bounded = module.length() > 500_000 ? module.substring(0, 500_000) : module;
    return IMPORT.matcher(bounded)
        .results()
        .map(match -> match.group(1))
        .filter(url -> url.startsWith("/") || url.startsWith(".") || url.contains("://"))
        .distinct()
        .limit(100)
        .toList();
  }
}
