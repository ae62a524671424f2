package org.v6ready.scanner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.v6ready.model.text.Messages;
import picocli.CommandLine;

/// One command from its arguments to its exit code. Verbs that were not asked for are not built.
final class CommandLineRun {
  private static final Map<String, Function<Console, Object>> VERBS =
      inOrder(
          Map.entry("scan", ScanCommand::new),
          Map.entry("doctor", DoctorCommand::new),
          Map.entry("explain", ExplainCommand::new),
          Map.entry("compare", CompareCommand::new),
          Map.entry("history", HistoryCommand::new),
          Map.entry("blockers", BlockersCommand::new),
          Map.entry("rejudge", RejudgeCommand::new),
          Map.entry("office", OfficeCommand::new),
          Map.entry("validate", ValidateCommand::new),
          Map.entry("init", InitCommand::new),
          Map.entry("import", ImportCommand::new),
          Map.entry("export", ExportCommand::new),
          Map.entry("schema", SchemaCommand::new),
          Map.entry("completion", CompletionCommand::new),
          Map.entry("version", VersionCommand::new),
          Map.entry("plan", PlanCommand::new),
          Map.entry("checklist", ChecklistCommand::new),
          Map.entry("letter", LetterCommand::new),
          Map.entry("report", ReportCommand::new),
          Map.entry("use", UseCommand::line),
          Map.entry("serve", ServeCommand::new),
          Map.entry("demo", DemoCommand::new),
          Map.entry("badge", BadgeCommand::new));

  private CommandLineRun() {}

  @SafeVarargs
  private static Map<String, Function<Console, Object>> inOrder(
      Map.Entry<String, Function<Console, Object>>... verbs) {
    Map<String, Function<Console, Object>> ordered = new LinkedHashMap<>();
    for (Map.Entry<String, Function<Console, Object>> verb : verbs) {
      ordered.put(verb.getKey(), verb.getValue());
    }
    return ordered;
  }

  /// The verbs, in the order of the help.
  static List<String> verbs() {
    return List.copyOf(VERBS.keySet());
  }

  static int run(Console console, String... args) {
    Trouble trouble = new Trouble(console, List.of(args).contains("--debug"));
    try {
      QuietLogging.begin(trouble);
      int exit = commandLine(console, trouble, args).execute(args);
      console.out().flush();
      return exit;
    } catch (Exception | Error thrown) {
      // Also an Error: its code of 1 would pass for findings.
      return trouble.exit(thrown);
    }
  }

  private static CommandLine commandLine(Console console, Trouble trouble, String... args) {
    CommandLine root = new CommandLine(new RootCommand(console));
    String first = args.length == 0 ? "" : args[0];
    VERBS.forEach(
        (verb, command) -> {
          if (!VERBS.containsKey(first) || first.equals("completion") || verb.equals(first)) {
            root.addSubcommand(verb, command.apply(console));
          }
        });
    CommandLine office = root.getSubcommands().get("office");
    if (office != null) {
      OfficeVerbs.addTo(office, console);
    }
    root.setResourceBundle(Messages.bundle(CommandLineRun.class, "org.v6ready.scanner.help", console.language()));
    root.setUsageHelpWidth(Math.min(console.columns(), 100));
    root.setOut(new java.io.PrintWriter(console.out(), false, java.nio.charset.StandardCharsets.UTF_8));
    root.setColorScheme(CommandLine.Help.defaultColorScheme(console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setParameterExceptionHandler((bad, _) -> trouble.usage(bad));
    root.setExecutionExceptionHandler((thrown, _, _) -> trouble.exit(thrown));
    return root;
  }
}
