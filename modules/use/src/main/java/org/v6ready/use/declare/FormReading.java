package org.v6ready.use.declare;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.v6ready.model.use.Access;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.yaml.Suggestion;

/// Reads one filled form. Fields are found by their labels, so that rows may be added above; every
/// problem is told at once with its sheet and cell. Never throws for what a form contains.
public final class FormReading {
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT));
  private static final int MOST_ROWS = 2_000;

  private final FormGrid grid;
  private final UseSettings settings;
  private final LocalDate today;
  private final List<FormProblem> problems = new ArrayList<>();

  private FormReading(FormGrid grid, UseSettings settings, LocalDate today) {
    this.grid = grid;
    this.settings = settings;
    this.today = today;
  }

  /// What came of a form.
  public sealed interface Outcome {
    /// The declaration.
    record Good(Declaration declaration) implements Outcome {}

    /// Every problem, in the order of the form.
    record Bad(List<FormProblem> problems) implements Outcome {
      public Bad {
        problems = List.copyOf(problems);
      }
    }
  }

  /// A field's place and what is written there.
  private record Field(FormGrid.Sheet sheet, int row, int column, String text) {}

  /// Reads a form as of `today`; `sha256` is the file's.
  public static Outcome read(FormGrid grid, UseSettings settings, LocalDate today, String sha256, Instant now) {
    return new FormReading(grid, settings, today).outcome(sha256, now);
  }

  private Outcome outcome(String sha256, Instant now) {
    Optional<Field> kinds = find(FormLabels.KIND);
    Optional<Field> isp = find(FormLabels.ISP);
    if (kinds.isEmpty() || isp.isEmpty()) {
      return new Outcome.Bad(List.of(new FormProblem(grid.file(), "", "", "not-the-form", Map.of())));
    }
    String operator = field(isp, FormLabels.ISP, "isp").map(this::operator).orElse("");
    Optional<LocalDate> asOf = field(find(FormLabels.AS_OF), FormLabels.AS_OF, "date").flatMap(this::date);
    String signer = field(find(FormLabels.SIGNER), FormLabels.SIGNER, "signer").map(Field::text).orElse("");
    List<Declaration.Row> rows = rows(kinds.get());
    return problems.isEmpty()
        ? new Outcome.Good(
            new Declaration(operator + "/" + asOf.orElseThrow() + "/" + sha256.substring(0, 8), operator, asOf.orElseThrow(),
                rows, signer, grid.file(), sha256, now))
        : new Outcome.Bad(problems);
  }

  private void problem(FormGrid.Sheet sheet, int row, int column, String key, String... args) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      named.put(args[i], args[i + 1].length() > 60 ? args[i + 1].substring(0, 60) + "…" : args[i + 1]);
    }
    problems.add(new FormProblem(grid.file(), sheet.name(), FormGrid.cell(row, column), key, named));
  }

  /// The first cell with one of these labels.
  private Optional<Field> find(List<String> labels) {
    for (FormGrid.Sheet sheet : grid.sheets()) {
      for (int r = 0; r < Math.min(sheet.rows().size(), MOST_ROWS); r++) {
        for (int c = 0; c < Math.min(sheet.rows().get(r).size(), 10); c++) {
          if (FormLabels.is(sheet.text(r, c), labels)) {
            return Optional.of(new Field(sheet, r, c, ""));
          }
        }
      }
    }
    return Optional.empty();
  }

  /// What is written right of a label.
  private Optional<Field> field(Optional<Field> label, List<String> labels, String key) {
    if (label.isEmpty()) {
      problems.add(new FormProblem(grid.file(), "", "", key + "-label-missing", Map.of("label", labels.getFirst())));
      return Optional.empty();
    }
    Field at = label.get();
    String text = at.sheet().text(at.row(), at.column() + 1);
    if (text.isEmpty()) {
      problem(at.sheet(), at.row(), at.column() + 1, key + "-missing");
      return Optional.empty();
    }
    return Optional.of(new Field(at.sheet(), at.row(), at.column() + 1, text));
  }

  private String operator(Field field) {
    List<String> names = settings.operators().stream().map(Operator::name).toList();
    return known(field.text(), names, near -> problem(field.sheet(), field.row(), field.column(),
        near.isEmpty() ? "isp-unknown" : "isp-near", "value", field.text(), "near", near, "known", String.join(", ", names)));
  }

  /// The known name that this is but for case, diacritics and spaces; tells of the nearest otherwise.
  private static String known(String text, List<String> names, Consumer<String> unknown) {
    Map<String, String> byPlain = new LinkedHashMap<>();
    names.forEach(name -> byPlain.putIfAbsent(FormLabels.plain(name), name));
    String plain = FormLabels.plain(text);
    String same = byPlain.get(plain);
    if (same == null) {
      unknown.accept(Suggestion.of(plain, byPlain.keySet()).map(byPlain::get).orElse(""));
    }
    return same == null ? text : same;
  }

  private Optional<LocalDate> date(Field field) {
    Optional<LocalDate> day = DATES.stream().flatMap(form -> parse(field.text(), form).stream()).findFirst();
    String key =
        day.isEmpty() ? "date-malformed"
            : day.get().isAfter(today) ? "date-future" : day.get().isBefore(today.minusYears(3)) ? "date-old" : "";
    if (!key.isEmpty()) {
      problem(field.sheet(), field.row(), field.column(), key, "value", field.text());
    }
    return day;
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  private List<Declaration.Row> rows(Field heading) {
    List<Declaration.Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    FormGrid.Sheet sheet = heading.sheet();
    int c = heading.column();
    int last = Math.min(sheet.rows().size(), heading.row() + 1 + MOST_ROWS);
    for (int r = heading.row() + 1; r < last; r++) {
      boolean figures = !sheet.text(r, c + 2).isEmpty() || !sheet.text(r, c + 3).isEmpty();
      if (figures) {
        row(sheet, r, c, seen).ifPresent(rows::add);
      }
    }
    if (rows.isEmpty() && problems.isEmpty()) {
      problem(sheet, heading.row() + 1, c + 2, "no-rows");
    }
    return rows;
  }

  private Optional<Declaration.Row> row(FormGrid.Sheet sheet, int r, int c, Set<String> seen) {
    Optional<Access> access = FormLabels.access(sheet.text(r, c));
    if (access.isEmpty()) {
      problem(sheet, r, c, "kind-unknown", "value", sheet.text(r, c));
    }
    String village = village(sheet, r, c + 1);
    Optional<Long> active = lines(sheet, r, c + 2);
    Optional<Long> enabled = lines(sheet, r, c + 3);
    if (access.isEmpty() || active.isEmpty() || enabled.isEmpty()) {
      return Optional.empty();
    }
    if (enabled.get() > active.get()) {
      problem(sheet, r, c + 3, "enabled-above-active", "enabled", "" + enabled.get(), "active", "" + active.get());
      return Optional.empty();
    }
    String kind = access.get().word() + "/";
    if (!seen.add(kind + village)) {
      problem(sheet, r, c, "row-twice");
      return Optional.empty();
    }
    boolean both = village.isEmpty() ? seen.stream().anyMatch(s -> s.startsWith(kind) && s.length() > kind.length()) : seen.contains(kind);
    if (both) {
      problem(sheet, r, c + 1, "whole-and-villages");
      return Optional.empty();
    }
    return Optional.of(new Declaration.Row(access.get(), village, active.get(), enabled.get()));
  }

  private String village(FormGrid.Sheet sheet, int r, int c) {
    String text = sheet.text(r, c);
    if (text.isEmpty() || settings.villages().isEmpty()) {
      return text;
    }
    return known(text, settings.villages(), near -> problem(sheet, r, c, near.isEmpty() ? "village-unknown" : "village-near",
        "value", text, "near", near));
  }

  /// A whole number, with dots, commas or spaces between groups of three or without.
  private Optional<Long> lines(FormGrid.Sheet sheet, int r, int c) {
    String text = sheet.text(r, c);
    String key =
        text.isEmpty() ? "number-missing"
            : text.startsWith("#ERR") ? "number-error"
            : text.contains("%") ? "number-percent"
            : text.startsWith("-") ? "number-negative"
            : text.matches("\\d{1,9}|\\d{1,3}([., \u00a0\u202f]\\d{3}){1,2}") ? "" : "number-malformed";
    if (!key.isEmpty()) {
      problem(sheet, r, c, key, "value", text);
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(text.replaceAll("\\D", "")));
  }
}
