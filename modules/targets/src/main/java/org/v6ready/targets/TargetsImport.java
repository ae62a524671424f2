package org.v6ready.targets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.v6ready.yaml.Csv;
import org.v6ready.yaml.Place;
import org.v6ready.yaml.Problem;
import org.v6ready.yaml.Problems;

/// Makes targets.yaml out of what offices have: a table saved as CSV, or a pasted list. Lines that
/// name the same service twice are kept once; bad lines are problems, and the rest still comes out.
public final class TargetsImport {
  /// Owners as a Vietnamese spreadsheet names them.
  private static final Map<String, String> OWNERS =
      Map.of(
          "xã", "commune", "tỉnh", "province", "bộ", "ministry", "bộ, ngành", "ministry", "nhà mạng", "isp",
          "nhà cung cấp", "vendor", "nhà cung cấp phần mềm", "vendor",
          "nhà cung cấp phần mềm, dịch vụ", "vendor", "đơn vị quản lý nội dung", "content-owner");

  private static final List<String> COLUMNS =
      List.of("name", "web", "mail", "dns", "endpoint", "host", "owner", "labels");

  private final String file;
  private final Problems problems = new Problems();
  private final Set<String> services = new HashSet<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final StringBuilder yaml = new StringBuilder("version: 1\ntargets:\n");
  private int targets;

  private TargetsImport(String file) {
    this.file = file;
  }

  /// The text of a targets.yaml, the number of targets in it, and what was wrong with other lines.
  public record Imported(String yaml, int targets, List<Problem> problems) {
    public Imported {
      problems = List.copyOf(problems);
    }
  }

  /// A list, one host or URL a line, with a name and a tab before it when it was copied from a
  /// spreadsheet; blank lines and those that begin with `#` are passed over.
  public static Imported fromPaste(String file, String text) {
    TargetsImport made = new TargetsImport(file);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        int tab = line.lastIndexOf('\t');
        made.add(i + 1, tab < 0
            ? Map.of("host", line)
            : Map.of("name", line.substring(0, tab).replace('\t', ' ').strip(), "host", line.substring(tab + 1).strip()));
      }
    }
    return made.done();
  }

  /// A table with a header of some of name, web, mail, dns, endpoint, host (a website), owner, labels;
  /// separated by comma, semicolon or tab, quoted as in RFC 4180; labels separated by `|`.
  public static Imported fromCsv(String file, String text) {
    TargetsImport made = new TargetsImport(file);
    List<Csv.Row> rows = Csv.rows(text);
    if (rows.isEmpty()) {
      made.problems.add(Place.whole(file), "", "file.empty");
      return made.done();
    }
    List<String> header = rows.getFirst().cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    for (int i = 0; i < header.size(); i++) {
      if (!COLUMNS.contains(header.get(i))) {
        made.problems.add(new Place(file, 1, 1), header.get(i), "key.unknown-list", "allowed", String.join(", ", COLUMNS));
      }
    }
    for (Csv.Row row : rows.subList(1, rows.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
        if (!row.cells().get(i).isBlank()) {
          cells.put(header.get(i), row.cells().get(i).strip());
        }
      }
      if (!cells.isEmpty()) {
        made.add(row.line(), cells);
      }
    }
    return made.done();
  }

  private void add(int line, Map<String, String> cells) {
    Map<String, String> target = new LinkedHashMap<>(cells);
    String host = target.remove("host");
    if (host != null && ServiceReading.KINDS.stream().noneMatch(target::containsKey)) {
      boolean web = !host.contains("://") || host.matches("(?i)https?://.*");
      target.put(web ? "web" : "endpoint", host);
    }
    target.computeIfPresent("owner", (_, owner) -> OWNERS.getOrDefault(owner.toLowerCase(Locale.ROOT), owner));
    target.keySet().retainAll(TargetReading.KEYS);
    String service = ServiceReading.KINDS.stream().filter(target::containsKey).map(target::get).findFirst().orElse("");
    target.putIfAbsent("name", service);
    String item = item(target);
    Reading reading = TargetsReader.parse(file, ("version: 1\ntargets:\n" + item).getBytes(StandardCharsets.UTF_8), Map.of());
    switch (reading) {
      case Reading.Bad(var found) ->
          found.forEach(p -> problems.add(new Place(file, line, 1), p.path().replaceFirst("^targets\\[0]\\.?", ""), p.key(), flat(p.args())));
      case Reading.Good(var document) -> {
        var read = document.targets().getFirst();
        if (services.add(read.service().kind() + " " + read.service().entry())) {
          int count = names.merge(read.name(), 1, Integer::sum);
          if (count > 1) {
            target.put("name", read.name() + " (" + count + ")");
          }
          yaml.append(item(target));
          targets++;
        }
      }
    }
  }

  private static String item(Map<String, String> target) {
    List<String> parts = new ArrayList<>();
    List.of("name", "web", "mail", "dns", "endpoint", "owner", "labels").stream()
        .filter(target::containsKey)
        .forEach(key -> parts.add(key + ": " + value(key, target.getOrDefault(key, ""))));
    return "  - { " + String.join(", ", parts) + " }\n";
  }

  private static String value(String key, String text) {
    if (!key.equals("labels")) {
      return quoted(text);
    }
    return List.of(text.split("\\|")).stream().map(String::strip).filter(l -> !l.isEmpty()).map(TargetsImport::quoted).toList().toString();
  }

  /// Always in double quotes: what came from outside must not be taken for YAML, or for a variable.
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars().filter(c -> c >= ' ').forEach(c -> out.append(c == '"' || c == '\\' ? "\\" : "").append((char) c));
    return out.append('"').toString();
  }

  private static String[] flat(Map<String, String> args) {
    return args.entrySet().stream().flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())).toArray(String[]::new);
  }

  private Imported done() {
    return new Imported(targets == 0 ? "version: 1\ntargets: []\n" : yaml.toString(), targets, problems.sorted());
  }
}
