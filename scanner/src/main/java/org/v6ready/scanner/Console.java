package org.v6ready.scanner;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.text.Messages;
import org.v6ready.report.text.Screen;
import org.v6ready.wire.Wires;

/// Where a command writes and for whom: `out` is data, `err` progress and messages. `columns` is the
/// width of the terminal.
record Console(
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Map<String, String> environment,
    Path directory,
    Locale language,
    Network network) {
  private static final String TERMINAL = "v6ready.terminal";

  /// The process's own streams. The launcher tells which are terminals and how wide they are.
  static Console system(String... args) {
    Map<String, String> environment = System.getenv();
    String terminals = System.getProperty(TERMINAL, fallbackTerminals());
    return new Console(
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        terminals.contains("1"),
        terminals.contains("2"),
        Math.clamp(Integer.getInteger("v6ready.columns", 80), 60, 200),
        environment,
        Path.of("").toAbsolutePath(),
        Language.of(args, environment),
        Wires::open);
  }

  private static String fallbackTerminals() {
    boolean terminal = Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    return terminal ? "12" : "";
  }

  boolean colours() {
    return outIsTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /// The same console for a reader of another language.
  Console speaking(Locale other) {
    return new Console(out, err, outIsTerminal, errIsTerminal, columns, environment, directory, other, network);
  }

  /// A sentence of this module's bundle.
  String text(String key, Map<String, String> args) {
    return Messages.of(Console.class, "org.v6ready.scanner.messages", language).text(key, args);
  }

  /// Says a sentence on standard error, broken between words on a terminal.
  void say(String key, Map<String, String> args) {
    say(text(key, args));
  }

  /// Says a sentence that is already in words.
  void say(String sentence) {
    err.println(errIsTerminal ? Screen.broken(sentence, columns) : sentence);
  }

  /// How text for people is laid out.
  Screen screen() {
    return new Screen(columns, colours(), language);
  }

  /// Prints data.
  void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
