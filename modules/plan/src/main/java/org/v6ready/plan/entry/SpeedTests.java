package org.v6ready.plan.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.plan.Plan;
import org.v6ready.plan.entry.CsvImport.Imported;
import org.v6ready.plan.entry.CsvImport.LineProblem;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.indicator.SpeedMeasure;
import org.v6ready.yaml.Csv;

/// i-SPEED measurements as people note them down: day, village, operator, network, speeds in Mb/s,
/// IPv6 or not. They become one value of each indicator that takes them as a cross-check: a sample,
/// never held against a target.
final class SpeedTests {
  private static final String METHOD = "i-speed";
  private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();
  private static final Map<String, Boolean> MOBILE =
      Map.of("fixed", false, "co dinh", false, "wifi", false, "wi fi", false, "mobile", true, "di dong", true, "4g", true, "5g", true);

  static {
    COLUMNS.put("date", List.of("date", "ngay", "ngay do"));
    COLUMNS.put("village", List.of("village", "thon"));
    COLUMNS.put("isp", List.of("isp", "nha mang", "operator"));
    COLUMNS.put("network", List.of("network", "loai mang", "mang"));
    COLUMNS.put("down", List.of("down", "download", "tai xuong", "toc do tai xuong"));
    COLUMNS.put("up", List.of("up", "upload", "tai len", "toc do tai len"));
    COLUMNS.put("ipv6", List.of("ipv6", "co ipv6"));
    COLUMNS.put("screenshot", List.of("screenshot", "anh chup", "anh chup man hinh"));
  }

  private SpeedTests() {}

  static boolean fits(Map<String, Integer> columns) {
    return CsvImport.named(columns, COLUMNS).containsKey("down");
  }

  static Imported read(
      String file, String text, List<Csv.Row> rows, Map<String, Integer> columns, Plan plan, Instant now) {
    Map<String, Integer> known = CsvImport.named(columns, COLUMNS);
    for (String needed : List.of("date", "village", "network")) {
      if (!known.containsKey(needed)) {
        return CsvImport.bad(1, new EntryProblem("columns", "columns", Map.of("missing", needed, "known", String.join(", ", COLUMNS.keySet()))));
      }
    }
    List<SpeedTest> tests = new ArrayList<>();
    List<LineProblem> problems = new ArrayList<>();
    for (Csv.Row row : rows.subList(1, rows.size())) {
      test(row, known, now, problems).ifPresent(tests::add);
    }
    if (!problems.isEmpty()) {
      return new Imported(List.of(), problems);
    }
    List<IndicatorValue> values = new ArrayList<>();
    for (Indicator indicator : plan.indicators()) {
      SpeedMeasure measure = indicator.speed();
      if (measure != null && indicator.method(METHOD).isPresent()) {
        value(indicator, measure, tests, file, text, now).ifPresent(values::add);
      }
    }
    return values.isEmpty() ? CsvImport.bad(0, new EntryProblem("file", "speed.none", Map.of())) : new Imported(values, List.of());
  }

  private static Optional<SpeedTest> test(Csv.Row row, Map<String, Integer> known, Instant now, List<LineProblem> problems) {
    int before = problems.size();
    Optional<LocalDate> day = ValueForm.parseDay(CsvImport.cell(row, known, "date"));
    if (day.isEmpty()) {
      problems.add(problem(row, "date", "date", "value", CsvImport.cell(row, known, "date")));
    } else if (day.get().isAfter(org.v6ready.plan.period.Dates.day(now))) {
      problems.add(problem(row, "date", "future", "value", CsvImport.cell(row, known, "date")));
    }
    String network = CsvImport.cell(row, known, "network");
    Boolean mobile = MOBILE.get(CsvImport.bare(network));
    if (mobile == null) {
      problems.add(problem(row, "row", "speed.network", "value", network));
    }
    String down = CsvImport.cell(row, known, "down").replace(',', '.');
    if (!down.matches("\\d{1,6}(\\.\\d{1,4})?")) {
      problems.add(problem(row, "row", "speed.number", "value", down, "column", "down"));
    }
    String six = CsvImport.bare(CsvImport.cell(row, known, "ipv6"));
    if (!six.isEmpty() && !six.matches("co|yes|1|khong|no|0")) {
      problems.add(problem(row, "row", "speed.ipv6", "value", CsvImport.cell(row, known, "ipv6")));
    }
    return problems.size() > before || day.isEmpty() || mobile == null
        ? Optional.empty()
        : Optional.of(new SpeedTest(day.get(), CsvImport.bare(CsvImport.cell(row, known, "village")), mobile,
            new BigDecimal(down), six.isEmpty() ? null : six.matches("co|yes|1")));
  }

  private static LineProblem problem(Csv.Row row, String field, String key, String... args) {
    Map<String, String> named = new LinkedHashMap<>();
    named.put("line", Integer.toString(row.line()));
    for (int i = 0; i + 1 < args.length; i += 2) {
      named.put(args[i], args[i + 1].length() > 80 ? args[i + 1].substring(0, 79) + "…" : args[i + 1]);
    }
    return new LineProblem(row.line(), new EntryProblem(field, key, named));
  }

  private static Optional<IndicatorValue> value(
      Indicator indicator, SpeedMeasure measure, List<SpeedTest> tests, String file, String text, Instant now) {
    Fraction fraction = SpeedTest.count(measure, tests);
    if (fraction.whole() == 0) {
      return Optional.empty();
    }
    BigDecimal share = BigDecimal.valueOf(fraction.part()).movePointRight(2)
        .divide(BigDecimal.valueOf(fraction.whole()), 1, RoundingMode.DOWN);
    LocalDate newest = tests.stream().map(SpeedTest::day).max(LocalDate::compareTo).orElseThrow();
    return Optional.of(
        new IndicatorValue(
            indicator.id(), share, fraction, false, ValueSource.IMPORTED, "i-SPEED", METHOD, newest,
            List.of(file, "sha256:" + sha256(text)), "", now));
  }

  static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
