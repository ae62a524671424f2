package org.v6ready.scanner;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.run.Run;
import org.v6ready.report.RunFormat;
import picocli.CommandLine.Option;

/// `-o`: how to print a run. Without it, a table on a terminal and TSV in a pipe.
final class OutputOption {
  @Option(names = {"-o", "--output"}, paramLabel = "FORMAT")
  @Nullable String format;

  void write(Run run, Console console) throws IOException {
    chosen(console).write(run, console.screen(), console.out());
    console.out().flush();
  }

  RunFormat chosen(Console console) {
    if (format == null) {
      return console.outIsTerminal() ? RunFormat.TABLE : RunFormat.TSV;
    }
    String word = format.toLowerCase(Locale.ROOT);
    return RunFormat.of(word).orElseThrow(() -> Values.unknown("-o", word, RunFormat.words()));
  }

  void check(Console console) {
    chosen(console);
  }
}
