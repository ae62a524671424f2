package org.v6ready.scanner;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `-o` of lists: a table on a terminal, TSV in a pipe, or JSON.
final class ListOutput {
  @Option(names = {"-o", "--output"}, paramLabel = "FORMAT")
  @Nullable String format;

  /// How to print a list.
  enum Kind {
    TABLE,
    TSV,
    JSON
  }

  Kind chosen(Console console) {
    if (format == null) {
      return console.outIsTerminal() ? Kind.TABLE : Kind.TSV;
    }
    String word = format.toLowerCase(Locale.ROOT);
    return switch (word) {
      case "table" -> Kind.TABLE;
      case "tsv" -> Kind.TSV;
      case "json" -> Kind.JSON;
      default -> throw Values.unknown("-o", word, List.of("table", "tsv", "json"));
    };
  }
}
