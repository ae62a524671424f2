package org.v6ready.plan.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.plan.Exemption;
import org.v6ready.plan.Plan;

/// All tasks on a day, those that free the most services first, then the steps of the migration plan.
/// "The commune can do it" and "others must do it" are two lists.
public record Checklist(List<ChecklistItem> items) {
  private static final Comparator<ChecklistItem> ORDER =
      Comparator.comparing((ChecklistItem item) -> !item.task().origin().measured())
          .thenComparing(ChecklistItem::exempt)
          .thenComparing(Comparator.comparingInt(ChecklistItem::freed).reversed())
          .thenComparing(Comparator.comparingInt((ChecklistItem item) -> item.task().services().size()).reversed())
          .thenComparing(item -> !fails(item.task()))
          .thenComparing(item -> item.task().id());

  public Checklist {
    items = List.copyOf(items);
  }

  /// The checklist of a plan and the stored tasks on a day.
  public static Checklist of(Plan plan, List<Task> stored, LocalDate day) {
    List<Task> tasks = new ArrayList<>(stored.stream().filter(task -> task.origin().measured()).toList());
    tasks.addAll(StepTasks.of(plan, stored));
    Map<String, Exemption> exemptions = new HashMap<>();
    tasks.forEach(task -> exemption(plan, task, day).ifPresent(found -> exemptions.put(task.id(), found)));
    Map<String, List<String>> obstacles = obstacles(tasks);
    return new Checklist(
        tasks.stream()
            .map(task -> item(task, obstacles, exemptions.get(task.id()), day))
            .sorted(ORDER)
            .toList());
  }

  private static ChecklistItem item(
      Task task, Map<String, List<String>> obstacles, @Nullable Exemption exemption, LocalDate day) {
    boolean exempt = exemption != null && exemption.inForce(day);
    long freed =
        task.status().open() && fails(task)
            ? task.services().stream().filter(name -> List.of(task.id()).equals(obstacles.get(name))).count()
            : 0;
    return new ChecklistItem(task, (int) freed, !exempt && task.overdue(day), exempt, exemption);
  }

  /// The open tasks that keep each service back, by its name. An exempted fault keeps it back all the
  /// same.
  private static Map<String, List<String>> obstacles(List<Task> tasks) {
    Map<String, List<String>> obstacles = new HashMap<>();
    for (Task task : tasks) {
      if (task.status().open() && fails(task)) {
        task.services().forEach(name -> obstacles.computeIfAbsent(name, _ -> new ArrayList<>()).add(task.id()));
      }
    }
    return obstacles;
  }

  /// Whether it comes from a fault of IPv6; what IPv4 shares, and what only warns, holds nothing back.
  private static boolean fails(Task task) {
    return switch (task.origin()) {
      case TaskOrigin.Found(var verdict, _) -> verdict.judgement() == Judgement.FAIL && !verdict.sameOnIpv4();
      case TaskOrigin.Question _, TaskOrigin.Step _ -> false;
    };
  }

  private static Optional<Exemption> exemption(Plan plan, Task task, LocalDate day) {
    Stream<Exemption> matching =
        plan.exemptions().stream()
            .filter(
                exemption ->
                    exemption.task().equalsIgnoreCase(task.id())
                        || (task.origin() instanceof TaskOrigin.Found(_, var subject)
                            && !exemption.subject().isEmpty()
                            && exemption.subject().equalsIgnoreCase(subject)));
    return matching.max(Comparator.comparing((Exemption found) -> found.inForce(day)).thenComparing(Exemption::retireBy));
  }

  /// What still has to be done, exempted tasks left out.
  public Checklist open() {
    return new Checklist(items.stream().filter(item -> item.task().status().open() && !item.exempt()).toList());
  }

  /// What the commune itself can do.
  public Checklist ours() {
    return new Checklist(items.stream().filter(item -> item.task().ours()).toList());
  }

  /// What has to be asked of others.
  public Checklist others() {
    return new Checklist(items.stream().filter(item -> !item.task().ours()).toList());
  }

  /// What one owner holds: a body's id, or a name as typed.
  public Checklist of(String owner) {
    return new Checklist(items.stream().filter(item -> item.task().owner().equalsIgnoreCase(owner)).toList());
  }

  /// The item of a task by its id, in any case, or by an unambiguous beginning of it.
  public Optional<ChecklistItem> item(String id) {
    List<ChecklistItem> found =
        items.stream().filter(item -> !id.isEmpty() && item.task().id().regionMatches(true, 0, id, 0, id.length())).toList();
    return found.stream()
        .filter(item -> item.task().id().equalsIgnoreCase(id))
        .findFirst()
        .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
  }
}
