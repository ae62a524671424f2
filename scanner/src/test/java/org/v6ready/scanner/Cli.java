package org.v6ready.scanner;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

/// A command line in a folder of its own. It never reaches a network but the one it is given.
record Cli(Path directory, Map<String, String> environment, boolean terminal, int columns, Network network) {
  /// A network with nothing in it: every socket is bound to an interface that does not exist.
  static final Network OFFLINE =
      s -> Wires.open(
          new WireSettings(
              s.resolvers(), s.caFile(), s.rootHints(), s.trustAnchor(), "v6ready-none", s.userAgent(),
              s.perDestination(), s.perSecond(), s.routes(), s.clock()));

  /// What a command printed and how it ended.
  record Ran(int exit, String out, String err) {}

  /// In a pipe, without a network, results in `home` under the folder.
  static Cli in(Path directory) {
    return new Cli(directory, Map.of("V6READY_HOME", directory.resolve("home").toString()), false, 80, OFFLINE);
  }

  Cli onTerminal() {
    return new Cli(directory, environment, true, columns, network);
  }

  Cli with(Network other) {
    return new Cli(directory, environment, terminal, columns, other);
  }

  Cli with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Cli(directory, more, terminal, columns, network);
  }

  Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Locale language = Language.of(args, environment);
    Console console =
        new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), terminal, terminal, columns, environment,
            directory, language, network);
    int exit = CommandLineRun.run(console, args);
    return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
