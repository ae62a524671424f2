package org.v6ready.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.plan.entry.ValueForm;
import org.v6ready.plan.task.ChecklistItem;

/// What a person changes of a task; null is not touched. `status` is a word, `due` a day or `none`,
/// `evidence` is added to what there is.
public record TaskChange(
    String task,
    @Nullable String status,
    @Nullable String owner,
    @Nullable List<String> cooperating,
    @Nullable String due,
    List<String> evidence,
    @Nullable String note) {
  private static final int LONGEST = 2000;

  public TaskChange {
    cooperating = cooperating == null ? null : List.copyOf(cooperating);
    evidence = List.copyOf(evidence);
  }

  /// What came of it: the task as it is now, or the key of the sentence that says why not.
  public sealed interface Outcome {
    /// It is kept.
    record Changed(Task task) implements Outcome {}

    /// It is not; `args` fill the sentence.
    record Refused(String key, Map<String, String> args) implements Outcome {
      public Refused {
        args = Map.copyOf(args);
      }
    }
  }

  /// Makes the change and keeps it.
  public Outcome on(Desk desk) {
    Optional<ChecklistItem> item = desk.checklist(desk.today()).item(task);
    if (item.isEmpty()) {
      return new Outcome.Refused("task.unknown", Map.of("task", task));
    }
    Task changed = item.get().task();
    String word = status;
    if (word != null) {
      Optional<TaskStatus> wanted = TaskStatus.ofWord(word);
      if (wanted.isEmpty()) {
        return new Outcome.Refused("task.status", Map.of("value", word));
      }
      if (wanted.get() == TaskStatus.VERIFIED) {
        return new Outcome.Refused("task.verified", Map.of());
      }
      changed = changed.to(wanted.get(), desk.clock().now());
    }
    String day = due;
    @Nullable LocalDate until = changed.due();
    if (day != null) {
      Optional<LocalDate> parsed = ValueForm.parseDay(day);
      if (parsed.isEmpty() && !day.equals("none")) {
        return new Outcome.Refused("task.due", Map.of("value", day));
      }
      until = parsed.orElse(null);
    }
    String remark = note;
    if (remark != null && remark.length() > LONGEST) {
      return new Outcome.Refused("task.note", Map.of("max", Integer.toString(LONGEST)));
    }
    List<String> files = new ArrayList<>(changed.evidence());
    evidence.stream().filter(file -> !files.contains(file)).forEach(files::add);
    changed =
        changed
            .heldBy(owner == null ? changed.owner() : owner, cooperating == null ? changed.cooperating() : cooperating, until)
            .showing(files, remark == null ? changed.note() : remark);
    desk.kept().save(changed);
    return new Outcome.Changed(changed);
  }
}
