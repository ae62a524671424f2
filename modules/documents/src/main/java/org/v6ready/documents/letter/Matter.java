package org.v6ready.documents.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;

/// Findings that ask for the same by the same day: one item of a letter.
record Matter(String check, String remedy, @Nullable LocalDate due, List<Found> found) {
  Matter {
    found = List.copyOf(found);
  }

  /// One finding with the services it touches.
  record Found(Verdict verdict, List<String> services) {}

  /// The matters of a letter in the order of its findings.
  static List<Matter> of(Letter letter, VerdictText text) {
    Map<List<String>, List<Found>> found = new LinkedHashMap<>();
    Map<List<String>, LocalDate> due = new LinkedHashMap<>();
    for (Task task : letter.findings()) {
      if (task.origin() instanceof TaskOrigin.Found(Verdict verdict, _)) {
        LocalDate own = task.due();
        LocalDate by = own == null ? letter.by() : own;
        List<String> key = List.of(verdict.check(), text.remedy(verdict), Objects.toString(by));
        found.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Found(verdict, task.services()));
        if (by != null) {
          due.put(key, by);
        }
      }
    }
    List<Matter> matters = new ArrayList<>();
    found.forEach((key, all) -> matters.add(new Matter(key.get(0), key.get(1), due.get(key), all)));
    return matters;
  }
}
