package org.v6ready.probes.resource;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What a browser takes a `script` element for (HTML, "prepare the script element").
enum ScriptKind {
  CLASSIC,
  MODULE,
  IMPORT_MAP,
  DATA;

  /// The JavaScript MIME types (WHATWG MIME Sniffing, section 4.6); parameters make a type another one.
  private static final Set<String> JAVASCRIPT =
      Set.of(
          "application/ecmascript", "application/javascript", "application/x-ecmascript", "application/x-javascript",
          "text/ecmascript", "text/javascript", "text/javascript1.0", "text/javascript1.1", "text/javascript1.2",
          "text/javascript1.3", "text/javascript1.4", "text/javascript1.5", "text/jscript", "text/livescript",
          "text/x-ecmascript", "text/x-javascript");

  static ScriptKind of(Element script) {
    String type = type(script).toLowerCase(Locale.ROOT);
    return JAVASCRIPT.contains(type)
        ? CLASSIC
        : switch (type) {
          case "module" -> MODULE;
          case "importmap" -> IMPORT_MAP;
          default -> DATA;
        };
  }

  private static String type(Element script) {
    if (script.hasAttr("type")) {
      return script.attr("type").isEmpty() ? "text/javascript" : script.attr("type").strip();
    }
    String language = script.attr("language");
    return "text/" + (language.isEmpty() ? "javascript" : language);
  }
}
