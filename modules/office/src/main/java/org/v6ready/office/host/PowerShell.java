package org.v6ready.office.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Seen;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// PowerShell cmdlets whose objects come back as JSON. One object is printed bare, several as an array,
/// none as nothing at all.
final class PowerShell {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Tools tools;

  PowerShell(Tools tools) {
    this.tools = tools;
  }

  /// The command line of one cmdlet with the properties wanted.
  static List<String> command(String cmdlet, String properties) {
    return List.of(
        "powershell", "-NoProfile", "-NonInteractive", "-Command",
        "[Console]::OutputEncoding=[Text.Encoding]::UTF8; " + cmdlet + " | Select-Object " + properties
            + " | ConvertTo-Json -Compress -Depth 3");
  }

  /// Every object a cmdlet gives, read one by one; objects that do not fit are left out.
  <T> Seen<List<T>> all(String cmdlet, String properties, Function<JsonNode, List<T>> read) {
    return switch (tools.run(command(cmdlet, properties))) {
      case Seen.Unknown<String>(var why, var needs, var detail) -> new Seen.Unknown<>(why, needs, detail);
      case Seen.Known<String>(var text, _) -> parse(text, cmdlet, read);
    };
  }

  private static <T> Seen<List<T>> parse(String text, String cmdlet, Function<JsonNode, List<T>> read) {
    try {
      JsonNode tree = text.isBlank() ? MAPPER.createArrayNode() : MAPPER.readTree(text.replace("\ufeff", ""));
      List<T> found = new ArrayList<>();
      if (tree.isArray()) {
        tree.forEach(one -> found.addAll(read.apply(one)));
      } else {
        found.addAll(read.apply(tree));
      }
      return Seen.of(found, "PowerShell " + cmdlet);
    } catch (JacksonException notJson) {
      return Seen.not(Absence.FAILED, "", cmdlet + ": not JSON");
    }
  }

  static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isString() ? value.stringValue() : "";
  }

  /// A number, also where PowerShell prints an enumeration's word: then its place in `words`.
  static int number(JsonNode object, String name, String... words) {
    JsonNode value = object.path(name);
    if (value.isNumber()) {
      return value.asInt();
    }
    String word = value.isString() ? value.stringValue().toLowerCase(Locale.ROOT) : "";
    for (int i = 0; i < words.length; i++) {
      if (words[i].equalsIgnoreCase(word)) {
        return i;
      }
    }
    return -1;
  }
}
