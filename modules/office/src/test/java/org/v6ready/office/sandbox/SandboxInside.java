package org.v6ready.office.sandbox;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.v6ready.model.time.Clock;

/// The sandbox as it runs in a namespace of the tests: prints how each task of a list went.
public final class SandboxInside {
  private SandboxInside() {}

  /// Takes the interface and the task list.
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    TaskList list = ((TaskListReading.Good) TaskListReader.read(Path.of(args[1]), Map.of())).list();
    try (Sandbox sandbox = Sandbox.open(args[0], Resolvers.of(args[0], Clock.system()), Clock.system())) {
      out.println("open");
      new TaskRun(sandbox, new UrlTasks(null)).run(list).forEach(task -> out.println(task.name() + "\t" + task.cause() + "\t" + task.detail()));
    }
  }
}
