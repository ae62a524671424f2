package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeEvidence;
import org.v6ready.model.office.SandboxRun;
import org.v6ready.model.time.Clock;
import org.v6ready.office.OfficeInterface;
import org.v6ready.office.host.HostLook;
import org.v6ready.office.sandbox.Resolvers;
import org.v6ready.office.sandbox.Sandbox;
import org.v6ready.office.sandbox.SandboxException;
import org.v6ready.office.sandbox.TaskList;
import org.v6ready.office.sandbox.TaskRun;
import org.v6ready.office.sandbox.UrlTasks;
import org.v6ready.report.OfficeText;
import org.v6ready.report.table.PlainTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `office sandbox`: runs a command, or the office's task list, where there is no IPv4.
@Command(name = "sandbox")
final class OfficeSandboxCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin OfficeChoice which = new OfficeChoice();
  @Mixin TableOutput output = new TableOutput();

  @Option(names = "--interface", paramLabel = "IF")
  @Nullable String interfaceName;

  @Option(names = "--ca-file", paramLabel = "FILE")
  @Nullable Path caFile;

  @Option(names = "--tasks", paramLabel = "FILE")
  @Nullable Path tasks;

  @Parameters(index = "0..*", arity = "0..*", paramLabel = "CMD")
  List<String> command = List.of();

  OfficeSandboxCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if ((tasks == null) == command.isEmpty()) {
      throw Refused.usage("sandbox.either", Map.of());
    }
    output.check(console);
    TaskList list = tasks == null ? new TaskList(List.of(), List.of()) : SandboxTasks.read(tasks, console);
    String parent = interfaceName == null ? byDefault() : interfaceName;
    Office office = which.ofUsualFile(console);
    try {
      return run(parent, list, office);
    } catch (SandboxException cannot) {
      throw Refused.machine("sandbox." + cannot.key(), cannot.args());
    }
  }

  private static String byDefault() {
    Optional<NetInterface> on = OfficeInterface.of(HostLook.ofThisSystem().read(), null);
    return on.map(NetInterface::name).orElseThrow(() -> Refused.usage("sandbox.no-interface", Map.of("interface", "-")));
  }

  private int run(String parent, TaskList list, Office office) throws SandboxException, IOException {
    Clock clock = Clock.system();
    Instant at = clock.now();
    List<IpAddress> resolvers = list.resolvers().isEmpty() ? Resolvers.of(parent, clock) : list.resolvers();
    try (Sandbox sandbox = Sandbox.open(parent, resolvers, clock)) {
      if (!sandbox.addressed()) {
        console.say("sandbox.no-address", Map.of("interface", parent));
      }
      TaskRun run = new TaskRun(sandbox, new UrlTasks(caFile == null ? null : console.directory().resolve(caFile)));
      if (tasks != null) {
        SandboxRun done = new SandboxRun(parent, at, run.run(list));
        int exit = all(done.tasks());
        OfficeChoice.keep(office, new OfficeEvidence.Sandbox(done), console, common.data);
        return exit;
      }
      TaskRun.Outcome outcome = run.interactive(command);
      if (outcome.exit() != 0) {
        String cause = OfficeText.in(console.language()).cause(outcome.cause());
        console.say("sandbox.broke", Map.of("exit", Integer.toString(outcome.exit()), "cause", cause, "detail", outcome.detail()));
      }
      return outcome.exit();
    }
  }

  private int all(List<SandboxRun.Task> done) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    boolean people = output.forPeople(console);
    for (SandboxRun.Task task : done) {
      rows.add(List.of(
          people ? console.text(task.passed() ? "sandbox.passed" : "sandbox.failed", Map.of()) : task.passed() ? "pass" : "fail",
          task.name(),
          people ? OfficeText.in(console.language()).cause(task.cause()) : task.cause().word(),
          task.detail()));
    }
    List<String> names = List.of("result", "task", "cause", "detail");
    output.write(new PlainTable(names, people ? names.stream().map(this::heading).toList() : names, rows), console);
    long passed = done.stream().filter(SandboxRun.Task::passed).count();
    console.say("sandbox.done", Map.of("passed", Long.toString(passed), "tasks", Integer.toString(done.size())));
    return passed == done.size() ? Exit.OK : Exit.FINDINGS;
  }

  private String heading(String name) {
    return console.text("sandbox.heading." + name, Map.of());
  }
}
