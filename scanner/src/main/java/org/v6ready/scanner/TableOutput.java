package org.v6ready.scanner;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.v6ready.report.table.PlainTable;
import picocli.CommandLine.Option;

/// `-o` for answers that are one list. Without it, a table on a terminal and TSV in a pipe.
final class TableOutput {
  @Option(names = {"-o", "--output"}, paramLabel = "FORMAT")
  @Nullable String format;

  void write(PlainTable table, Console console) throws IOException {
    table.write(chosen(console), console.screen(), console.out());
    console.out().flush();
  }

  /// Complains about an unknown word before anything is done.
  void check(Console console) {
    chosen(console);
  }

  /// Whether people will read it: then in their language, else in the words programs know.
  boolean forPeople(Console console) {
    return chosen(console) == PlainTable.Format.TABLE;
  }

  /// The form asked for; complains about an unknown word.
  PlainTable.Format chosen(Console console) {
    if (format == null) {
      return console.outIsTerminal() ? PlainTable.Format.TABLE : PlainTable.Format.TSV;
    }
    String word = format.toLowerCase(Locale.ROOT);
    return PlainTable.Format.of(word).orElseThrow(() -> Values.unknown("-o", word, PlainTable.Format.words()));
  }
}
