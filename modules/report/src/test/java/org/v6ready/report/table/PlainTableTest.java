package org.v6ready.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.report.text.Columns;
import org.v6ready.report.text.Screen;

class PlainTableTest {
  private static final PlainTable TABLE =
      new PlainTable(
          List.of("result", "detail"),
          List.of("KẾT QUẢ", "CHI TIẾT"),
          List.of(List.of("đạt", "một \"hai\", ba"), List.of("HỎNG", "tab\there and " + "x ".repeat(60))));

  private static String written(PlainTable.Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TABLE.write(format, Screen.plain(Locale.of("vi")), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TSV|result\tdetail\\nđạt\tmột \"hai\", ba\\nHỎNG\ttab here",
        "CSV|result,detail\\nđạt,\"một \"\"hai\"\", ba\"\\nHỎNG,\"tab",
        "NDJSON|{\"result\":\"đạt\",\"detail\":\"một \\\"hai\\\", ba\"}\\n{",
      })
  void eachFormStartsAsItShould(PlainTable.Format format, String start) throws IOException {
    assertThat(written(format)).startsWith(start.replace("\\n", "\n").replace("\\\"", "\\\""));
  }

  @Test
  void aTableStaysWithinTheScreenAndAligns() throws IOException {
    assertThat(written(PlainTable.Format.TABLE).lines())
        .allMatch(line -> Columns.width(line) <= 80)
        .anyMatch(line -> line.startsWith("KẾT QUẢ  CHI TIẾT"))
        .anyMatch(line -> line.startsWith("đạt      một"));
  }

  @Test
  void jsonAndYamlHaveTheRows() throws IOException {
    assertThat(written(PlainTable.Format.JSON)).contains("\"rows\"").contains("\"HỎNG\"");
    assertThat(written(PlainTable.Format.YAML)).contains("rows:").contains("HỎNG");
    assertThat(PlainTable.Format.of("ndjson")).hasValue(PlainTable.Format.NDJSON);
    assertThat(PlainTable.Format.of("xml")).isEmpty();
  }
}
