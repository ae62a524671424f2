package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.desk.Desk;
import org.v6ready.desk.TaskChange;
import org.v6ready.desk.text.ChecklistJson;
import org.v6ready.desk.text.ChecklistScreen;
import org.v6ready.documents.Say;
import org.v6ready.documents.checklist.TaskText;
import org.v6ready.model.plan.Task;
import org.v6ready.plan.task.Checklist;
import org.v6ready.plan.task.ChecklistItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `checklist`: what is to be done, by whom and by when; one task in full or changed; files of it.
@Command(name = "checklist")
final class ChecklistCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin PlanDesk planDesk = new PlanDesk();
  @Mixin ListOutput output = new ListOutput();
  @Mixin ChecklistFiles files = new ChecklistFiles();

  @Parameters(index = "0", arity = "0..1", paramLabel = "TASK")
  @Nullable String task;

  @Option(names = "--all")
  boolean all;

  @Option(names = "--owner", paramLabel = "OWNER")
  @Nullable String owner;

  @Option(names = "--ours")
  boolean ours;

  @Option(names = "--others")
  boolean others;

  @Option(names = "--status", paramLabel = "STATUS")
  @Nullable String status;

  @Option(names = "--assign", paramLabel = "OWNER")
  @Nullable String assign;

  @Option(names = "--with", paramLabel = "UNIT", split = ",")
  @Nullable List<String> with;

  @Option(names = "--due", paramLabel = "DAY")
  @Nullable String due;

  @Option(names = "--evidence", paramLabel = "FILE", split = ",")
  List<String> evidence = List.of();

  @Option(names = "--note", paramLabel = "TEXT")
  @Nullable String note;

  ChecklistCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ListOutput.Kind kind = output.chosen(console);
    if (files.purchasing) {
      return files.purchasing(console);
    }
    try (PlanDesk.Open open = planDesk.open(console, common.data)) {
      Desk desk = open.desk();
      boolean changes = status != null || assign != null || with != null || due != null || !evidence.isEmpty() || note != null;
      if (changes && task == null) {
        throw Refused.usage("usage.missing", Map.of("what", "TASK"));
      }
      if (changes && task != null) {
        return change(desk, task);
      }
      Checklist chosen = chosen(desk.checklist(desk.today()));
      if (files.any()) {
        return files.write(chosen, desk, console);
      }
      show(desk, chosen, kind);
      return Exit.OK;
    }
  }

  private Checklist chosen(Checklist whole) {
    Checklist chosen = all || task != null ? whole : whole.open();
    if (owner != null) {
      chosen = chosen.of(owner);
    }
    if (ours != others) {
      chosen = ours ? chosen.ours() : chosen.others();
    }
    return chosen;
  }

  private void show(Desk desk, Checklist chosen, ListOutput.Kind kind) throws IOException {
    Checklist shown = chosen;
    if (task != null) {
      ChecklistItem item = chosen.item(task).orElseThrow(() -> Refused.usage("task.unknown", Map.of("task", String.valueOf(task))));
      if (kind == ListOutput.Kind.TABLE) {
        ChecklistScreen.one(item, desk.plan(), console.screen(), console.out());
        return;
      }
      shown = new Checklist(List.of(item));
    }
    switch (kind) {
      case JSON -> console.print(ChecklistJson.of(shown, desk.plan(), desk.today(), Say.in(console.language())));
      case TSV -> ChecklistScreen.lines(shown, desk.plan(), console.screen(), console.out());
      case TABLE -> ChecklistScreen.write(shown, desk.plan(), console.screen(), console.out());
    }
  }

  private int change(Desk desk, String id) throws IOException {
    TaskChange change = new TaskChange(id, status, assign, with, due, Evidence.of(console, evidence), note);
    return switch (change.on(desk)) {
      case TaskChange.Outcome.Changed(Task changed) -> {
        TaskText text = new TaskText(desk.plan(), Say.in(console.language()));
        console.say("task.changed", Map.of("task", changed.id(), "status", text.status(changed), "owner", text.owner(changed)));
        yield Exit.OK;
      }
      case TaskChange.Outcome.Refused(String key, Map<String, String> args) -> throw Refused.usage(key, args);
    };
  }
}
