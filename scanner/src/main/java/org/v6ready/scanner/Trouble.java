package org.v6ready.scanner;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.v6ready.model.time.Clock;
import org.v6ready.report.Words;
import org.v6ready.store.StoreException;
import org.v6ready.web.ScanRefused;
import org.v6ready.yaml.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.core.JacksonException;

/// The one place where exceptions end: a sentence on standard error and an exit code. The stack trace
/// goes to the debug log, when `--debug` asks for one.
final class Trouble {
  static final Path LOG = Path.of("v6ready-debug.log");

  private final Console console;
  private final boolean debug;

  Trouble(Console console, boolean debug) {
    this.console = console;
    this.debug = debug;
  }

  boolean debug() {
    return debug;
  }

  int exit(Throwable thrown) {
    log(thrown);
    return switch (thrown) {
      case Refused refused -> {
        console.say("v6ready: " + refused.sentence(console));
        yield refused.exit();
      }
      case ScanRefused refused -> {
        refused.sentences(console.language()).forEach(sentence -> console.say("v6ready: " + sentence));
        yield Exit.INTERNAL;
      }
      case StoreException store -> {
        Words words = Words.in(console.language());
        console.say("v6ready: " + words.text(store.key(), Map.of("detail", store.detail())));
        yield Exit.INTERNAL;
      }
      case JacksonException writing when writing.getCause() instanceof IOException io -> io(io);
      case UncheckedIOException wrapped -> io(Objects.requireNonNull(wrapped.getCause()));
      case IOException io -> io(io);
      case OutOfMemoryError _ -> say("trouble.memory", "");
      default -> say("trouble.bug", thrown.toString());
    };
  }

  private int io(IOException io) {
    String detail = Objects.requireNonNullElse(io.getMessage(), io.toString());
    if (detail.toLowerCase(Locale.ROOT).contains("broken pipe")) {
      return Exit.INTERNAL;
    }
    return say("trouble.io", detail.lines().findFirst().orElse(""));
  }

  private int say(String key, String detail) {
    console.say("v6ready: " + console.text(key, Map.of("detail", detail.lines().findFirst().orElse(""))));
    return Exit.INTERNAL;
  }

  int usage(ParameterException bad) {
    String sentence =
        switch (bad) {
          case UnmatchedArgumentException unmatched -> unmatched(unmatched);
          case MissingParameterException missing when !missing.getMissing().isEmpty() ->
              console.text("usage.missing", Map.of("what", name(missing)));
          default -> value(bad);
        };
    CommandLine command = bad.getCommandLine();
    console.say("v6ready: " + sentence);
    console.say("usage.help", Map.of("command", command.getCommandSpec().qualifiedName()));
    return Exit.USAGE;
  }

  private static String name(MissingParameterException missing) {
    CommandLine.Model.ArgSpec first = missing.getMissing().getFirst();
    return first instanceof CommandLine.Model.OptionSpec option ? option.longestName() : first.paramLabel();
  }

  private String unmatched(UnmatchedArgumentException unmatched) {
    String word = unmatched.getUnmatched().getFirst();
    CommandLine.Model.CommandSpec spec = unmatched.getCommandLine().getCommandSpec();
    List<String> known =
        word.startsWith("-")
            ? List.copyOf(spec.optionsMap().keySet())
            : List.copyOf(spec.subcommands().keySet());
    String kind = word.startsWith("-") ? "usage.option" : known.isEmpty() ? "usage.word" : "usage.verb";
    return Suggestion.of(word, known)
        .map(near -> console.text(kind + ".near", Map.of("word", word, "near", near)))
        .orElseGet(() -> console.text(kind, Map.of("word", word)));
  }

  private String value(ParameterException bad) {
    boolean option = bad.getArgSpec() instanceof CommandLine.Model.OptionSpec;
    String what = bad.getArgSpec() instanceof CommandLine.Model.OptionSpec o ? o.longestName() : "";
    return option && bad.getValue() != null
        ? console.text("usage.value", Map.of("option", what, "value", bad.getValue()))
        : option ? console.text("usage.missing", Map.of("what", what)) : console.text("usage.bad", Map.of());
  }

  void log(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    log(trace.toString());
  }

  void log(String text) {
    if (debug) {
      try {
        Files.writeString(console.directory().resolve(LOG), Clock.system().now() + " " + text + "\n",
            StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException noLog) {
        // A debug log that cannot be written must not hide the trouble it was meant to tell of.
      }
    }
  }
}
