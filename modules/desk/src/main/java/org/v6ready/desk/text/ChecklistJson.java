package org.v6ready.desk.text;

import java.time.LocalDate;
import org.v6ready.documents.Say;
import org.v6ready.documents.checklist.TaskText;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.plan.Plan;
import org.v6ready.plan.task.Checklist;
import org.v6ready.plan.task.ChecklistItem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The checklist in schema `v6ready/checklist/1`; fields are only ever added.
public final class ChecklistJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ChecklistJson() {}

  /// Indented JSON with a line end.
  public static String of(Checklist checklist, Plan plan, LocalDate day, Say say) {
    TaskText text = new TaskText(plan, say);
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schema", "v6ready/checklist/1");
    root.put("day", day.toString());
    ArrayNode tasks = root.putArray("tasks");
    checklist.items().forEach(item -> task(tasks.addObject(), item, text));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void task(ObjectNode node, ChecklistItem item, TaskText text) {
    Task task = item.task();
    node.put("id", task.id());
    switch (task.origin()) {
      case TaskOrigin.Found(var verdict, var subject) -> {
        node.put("kind", "finding");
        node.put("check", verdict.check());
        node.put("code", verdict.code());
        node.put("verdict", verdict.judgement().word());
        node.put("subject", subject);
      }
      case TaskOrigin.Question(String check, String office) -> {
        node.put("kind", "question");
        node.put("check", check);
        node.put("subject", office);
      }
      case TaskOrigin.Step(int number) -> node.put("kind", "step").put("step", number);
    }
    node.put("what", text.what(task));
    node.put("why", text.why(task));
    node.put("ours", task.ours());
    node.put("owner", task.owner());
    PlanJson.strings(node, "cooperating", task.cooperating());
    PlanJson.strings(node, "services", task.services());
    node.put("freed", item.freed());
    LocalDate due = task.due();
    node.put("due", due == null ? null : due.toString());
    node.put("overdue", item.overdue());
    node.put("status", task.status().word());
    node.put("reopened", task.reopened());
    node.put("exempt", item.exempt());
    PlanJson.strings(node, "evidence", task.evidence());
    node.put("note", task.note());
    node.put("firstRun", task.firstRun());
    node.put("lastRun", task.lastRun());
    node.put("verifiedBy", task.verifiedBy());
  }
}
