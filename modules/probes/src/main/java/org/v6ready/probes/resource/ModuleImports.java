package org.v6ready.probes.resource;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.v6ready.probes.page.WebUrl;

/// The imports of an ES module (ECMA-262 sections 13.3.10 and 16.2), found by their shape.
final class ModuleImports {
  private static final int BOUND = 500_000;
  private static final int IMPORTS = 100;

  /// What stands between `import` and `from` is names and comments.
  private static final Pattern STATIC =
      Pattern.compile("(?<!// {0,4})\\b(?:import|export)\\b\\s*(?:[^\"'`;()=]{0,2000}?\\bfrom\\b\\s*)?[\"']([^\"'\\n]{1,2000})[\"']");
  private static final Pattern DYNAMIC = Pattern.compile("\\bimport\\s*\\(\\s*(?:/\\*[^*]{0,200}\\*/\\s*)?[\"']([^\"'\\n]{1,2000})[\"']");

  private ModuleImports() {}

  /// What a module at `importer` loads. A call of `import` may come late or never; one by a name of the
  /// import map counts, because such names are few and stand for what the page is made of.
  static Set<WebUrl> of(String module, ImportMap map, WebUrl importer) {
    String text = module.length() > BOUND ? module.substring(0, BOUND) : module;
    Set<WebUrl> urls = new LinkedHashSet<>();
    STATIC.matcher(text).results().limit(IMPORTS).map(found -> found.group(1)).forEach(name -> map.resolve(name, importer).ifPresent(urls::add));
    DYNAMIC.matcher(text).results().limit(IMPORTS).map(found -> found.group(1)).filter(name -> !ImportMap.isUrl(name))
        .forEach(name -> map.resolve(name, importer).ifPresent(urls::add));
    return urls;
  }
}
