package org.v6ready.probes.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.v6ready.probes.page.WebUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which URL a module means by a name (HTML, "import maps"): by the longest scope the module lies in,
/// and there by the whole name before the longest prefix of it.
final class ImportMap {
  private static final int NAMES = 2000;
  private static final JsonMapper JSON = new JsonMapper();

  /// Names by scope, longest first; the empty scope is that of every module.
  private final Map<String, Map<String, WebUrl>> scopes =
      new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

  private int names;

  /// Takes in the text of an `importmap` script. One that is no JSON is none at all.
  void read(String json, WebUrl base) {
    try {
      JsonNode map = JSON.readTree(json);
      names("", map.path("imports"), base);
      for (Map.Entry<String, JsonNode> scope : map.path("scopes").properties()) {
        base.resolve(scope.getKey()).ifPresent(url -> names(url.toString(), scope.getValue(), base));
      }
    } catch (JacksonException broken) {
      return;
    }
  }

  private void names(String scope, JsonNode entries, WebUrl base) {
    for (Map.Entry<String, JsonNode> entry : entries.properties()) {
      String name = url(entry.getKey(), base).map(WebUrl::toString).orElse(entry.getKey());
      url(entry.getValue().asString(""), base).filter(_ -> names++ < NAMES).ifPresent(url -> put(scope, name, url));
    }
  }

  private void put(String scope, String name, WebUrl url) {
    scopes.computeIfAbsent(scope, _ -> new TreeMap<>()).putIfAbsent(name, url);
  }

  /// Takes in the map of a document within this one.
  void add(ImportMap other) {
    other.scopes.forEach((scope, names) -> names.forEach((name, url) -> put(scope, name, url)));
  }

  /// Every URL that a whole name stands for.
  List<WebUrl> whole() {
    List<WebUrl> urls = new ArrayList<>();
    scopes.values().forEach(names -> names.forEach((name, url) -> Stream.of(url).filter(_ -> !name.endsWith("/")).forEach(urls::add)));
    return urls;
  }

  /// What a module at `importer` gets for a specifier; empty for a name nobody explains.
  Optional<WebUrl> resolve(String specifier, WebUrl importer) {
    Optional<WebUrl> written = url(specifier, importer);
    String name = written.map(WebUrl::toString).orElse(specifier);
    String at = importer.toString();
    return scopes.entrySet().stream()
        .filter(scope -> scope.getKey().isEmpty() || scope.getKey().equals(at) || (scope.getKey().endsWith("/") && at.startsWith(scope.getKey())))
        .flatMap(scope -> mapped(name, scope.getValue()).stream())
        .findFirst()
        .or(() -> written);
  }

  private static Optional<WebUrl> mapped(String name, Map<String, WebUrl> names) {
    WebUrl whole = names.get(name);
    if (whole != null) {
      return Optional.of(whole);
    }
    return names.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/") && name.startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .flatMap(entry -> entry.getValue().resolve(name.substring(entry.getKey().length())));
  }

  /// Whether text is a URL and not a name.
  static boolean isUrl(String text) {
    return text.startsWith("/") || text.startsWith("./") || text.startsWith("../") || text.contains("://");
  }

  private static Optional<WebUrl> url(String text, WebUrl base) {
    return isUrl(text) ? base.resolve(text) : Optional.empty();
  }
}
