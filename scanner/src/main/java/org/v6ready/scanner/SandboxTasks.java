package org.v6ready.scanner;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.v6ready.office.sandbox.TaskList;
import org.v6ready.office.sandbox.TaskListReader;
import org.v6ready.office.sandbox.TaskListReading;
import org.v6ready.yaml.Problem;
import org.v6ready.yaml.ProblemText;

/// Reads the office's task list for a command, saying everything that is wrong with it.
final class SandboxTasks {
  private SandboxTasks() {}

  static TaskList read(Path file, Console console) {
    return switch (TaskListReader.read(console.directory().resolve(file), console.environment())) {
      case TaskListReading.Good(TaskList list) -> list;
      case TaskListReading.Bad(List<Problem> problems) -> {
        ProblemText text = TaskListReader.problemText(console.language());
        problems.forEach(problem -> console.err().println(text.render(problem)));
        throw Refused.usage("sandbox.bad-tasks", Map.of("file", file.toString(), "count", Integer.toString(problems.size())));
      }
    };
  }
}
