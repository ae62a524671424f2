package org.v6ready.plan.entry;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.plan.Plan;
import org.v6ready.yaml.Csv;

/// Values out of a CSV file: a list of values, one a row, or i-SPEED measurements, told apart by their
/// columns. Column names may be Vietnamese or English, with or without diacritics. A file with one bad
/// row gives no values at all, so that nothing is half imported.
public final class CsvImport {
  private static final Map<String, List<String>> VALUE_COLUMNS = new LinkedHashMap<>();

  static {
    VALUE_COLUMNS.put("indicator", List.of("indicator", "chi tieu", "ma chi tieu"));
    VALUE_COLUMNS.put("value", List.of("value", "gia tri", "ket qua"));
    VALUE_COLUMNS.put("counts", List.of("counts", "so luong"));
    VALUE_COLUMNS.put("unknown", List.of("unknown", "chua xac dinh"));
    VALUE_COLUMNS.put("method", List.of("method", "phuong phap"));
    VALUE_COLUMNS.put("source", List.of("source", "nguon so lieu", "nguon"));
    VALUE_COLUMNS.put("origin", List.of("origin", "don vi cung cap", "don vi"));
    VALUE_COLUMNS.put("date", List.of("date", "ngay so lieu", "ngay"));
    VALUE_COLUMNS.put("evidence", List.of("evidence", "minh chung"));
    VALUE_COLUMNS.put("note", List.of("note", "ghi chu"));
  }

  private CsvImport() {}

  /// What a file gave: the values, or the problems with their lines (0 for the whole file).
  public record Imported(List<IndicatorValue> values, List<LineProblem> problems) {
    public Imported {
      values = List.copyOf(values);
      problems = List.copyOf(problems);
    }
  }

  /// A problem on a line, from 1; 0 is the whole file.
  public record LineProblem(int line, EntryProblem problem) {
    /// The sentence with the file and line in front.
    public String sentence(String file, Locale language) {
      return file + (line > 0 ? ":" + line : "") + ": " + problem.sentence(language);
    }
  }

  /// Reads a file's text; `file` is its name, kept as evidence.
  public static Imported read(String file, String text, Plan plan, Instant now) {
    List<Csv.Row> rows = Csv.rows(text);
    if (rows.size() < 2) {
      return bad(0, new EntryProblem("file", "empty", Map.of()));
    }
    Map<String, Integer> columns = columns(rows.getFirst().cells());
    return SpeedTests.fits(columns)
        ? SpeedTests.read(file, text, rows, columns, plan, now)
        : values(file, rows, columns, plan, now);
  }

  static Imported bad(int line, EntryProblem problem) {
    return new Imported(List.of(), List.of(new LineProblem(line, problem)));
  }

  private static Imported values(
      String file, List<Csv.Row> rows, Map<String, Integer> columns, Plan plan, Instant now) {
    Map<String, Integer> known = named(columns, VALUE_COLUMNS);
    for (String needed : List.of("indicator", "origin", "date")) {
      if (!known.containsKey(needed)) {
        return bad(1, new EntryProblem("columns", "columns", Map.of("missing", needed, "known", String.join(", ", VALUE_COLUMNS.keySet()))));
      }
    }
    List<IndicatorValue> values = new ArrayList<>();
    List<LineProblem> problems = new ArrayList<>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      String evidence = cell(row, known, "evidence");
      ValueForm form = new ValueForm(
          cell(row, known, "indicator"), cell(row, known, "value"), cell(row, known, "counts"), cell(row, known, "unknown"),
          cell(row, known, "method"), cell(row, known, "source"), cell(row, known, "origin"), cell(row, known, "date"),
          evidence.isBlank() ? file : evidence + ";" + file, cell(row, known, "note"));
      switch (form.check(plan, now, ValueSource.IMPORTED)) {
        case Entered.Good(IndicatorValue value) -> values.add(value);
        case Entered.Bad(List<EntryProblem> found) -> found.forEach(problem -> problems.add(new LineProblem(row.line(), problem)));
      }
    }
    return problems.isEmpty() ? new Imported(values, List.of()) : new Imported(List.of(), problems);
  }

  /// Where each column of the head stands, by its bare name.
  private static Map<String, Integer> columns(List<String> head) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < head.size(); i++) {
      columns.putIfAbsent(bare(head.get(i)), i);
    }
    return columns;
  }

  /// The columns of a table of names, by their own key.
  static Map<String, Integer> named(Map<String, Integer> columns, Map<String, List<String>> names) {
    Map<String, Integer> known = new LinkedHashMap<>();
    names.forEach(
        (key, spellings) ->
            spellings.stream().filter(columns::containsKey).findFirst().ifPresent(found -> known.put(key, columns.getOrDefault(found, 0))));
    return known;
  }

  static String cell(Csv.Row row, Map<String, Integer> columns, String key) {
    Integer at = columns.get(key);
    return at == null || at >= row.cells().size() ? "" : row.cells().get(at).strip();
  }

  /// Lower case without diacritics, units in brackets or doubled spaces.
  static String bare(String text) {
    return Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("\\([^)]*\\)", " ")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_-]+", " ")
        .strip();
  }
}
