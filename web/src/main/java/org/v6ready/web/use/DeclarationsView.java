package org.v6ready.web.use;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.v6ready.model.text.Messages;
import org.v6ready.use.declare.Declaration;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.settings.UseSettings;

/// The page of declarations: operators to send the form to, what was wrong with the last file or whose it
/// was, and every row declared, the newest first.
public record DeclarationsView(Messages words, List<String> operators, List<String> problems, String taken, List<Row> rows, boolean poster) {
  public DeclarationsView {
    operators = List.copyOf(operators);
    problems = List.copyOf(problems);
    rows = List.copyOf(rows);
  }

  /// One row of a declaration.
  public record Row(String isp, String day, String access, String village, String active, String enabled, String share, String file, String signer) {}

  static DeclarationsView of(
      UseSettings settings, List<Declaration> declarations, List<String> problems, String taken, Messages words, Numbers numbers) {
    List<Row> rows =
        declarations.stream()
            .sorted(Comparator.comparing(Declaration::asOf).reversed().thenComparing(Declaration::isp))
            .flatMap(each -> each.rows().stream().map(row -> row(each, row, words, numbers)))
            .toList();
    return new DeclarationsView(
        words, settings.operators().stream().map(Operator::name).toList(), problems, taken, rows, settings.visitorTest() != null);
  }

  private static Row row(Declaration declaration, Declaration.Row row, Messages words, Numbers numbers) {
    return new Row(
        declaration.isp(), numbers.day(declaration.asOf()), words.text("access." + row.access().word()), row.village(),
        numbers.count(row.active()), numbers.count(row.enabled()),
        row.active() == 0 ? "–" : numbers.share((double) row.enabled() / row.active()), declaration.file(), declaration.signer());
  }

  /// The words of a key.
  public String text(String key) {
    return words.text(key);
  }

  /// The words of a key with its placeholders filled.
  public String text(String key, Map<String, String> args) {
    return words.text(key, args);
  }
}
