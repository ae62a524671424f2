package org.v6ready.office.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.v6ready.model.office.SandboxRun;
import org.v6ready.model.office.SandboxRun.Cause;

/// Tries tasks inside a sandbox, one after the other.
public final class TaskRun {
  private static final int KEPT = 64 * 1024;

  private final Sandbox sandbox;
  private final UrlTasks urls;

  /// Tasks in `sandbox`; `urls` reaches those that are URLs.
  public TaskRun(Sandbox sandbox, UrlTasks urls) {
    this.sandbox = sandbox;
    this.urls = urls;
  }

  /// Every task with how it went, in the order of the list.
  public List<SandboxRun.Task> run(TaskList list) throws SandboxException {
    List<SandboxRun.Task> done = new ArrayList<>();
    for (OfficeTask task : list.tasks()) {
      done.add(
          !sandbox.addressed()
              ? new SandboxRun.Task(task.name(), false, Cause.NO_ROUTE, "no router gives an IPv6 address here")
              : task.url() == null ? command(task) : urls.reach(sandbox, task));
    }
    return done;
  }

  private SandboxRun.Task command(OfficeTask task) throws SandboxException {
    try {
      Process process = sandbox.inside(task.run()).redirectErrorStream(true).start();
      Witnessed seen = watch(process, task.timeout());
      Diagnosis diagnosis = Diagnosis.of(seen.after(String.join(" ", task.run())));
      return new SandboxRun.Task(task.name(), diagnosis.cause() == Cause.NONE, diagnosis.cause(), diagnosis.detail());
    } catch (IOException unstartable) {
      return new SandboxRun.Task(task.name(), false, Cause.NOT_MEASURED, String.valueOf(unstartable.getMessage()));
    }
  }

  /// Runs a command with this program's own input and output; what went wrong, and its exit code.
  public Outcome interactive(List<String> command) throws SandboxException {
    try {
      sandbox.takeAsked();
      long before = sandbox.withoutRoute();
      int exit = sandbox.inside(command).inheritIO().start().waitFor();
      Witnessed seen = new Witnessed(exit, String.join(" ", command), sandbox.takeAsked(), sandbox.withoutRoute() - before);
      Diagnosis diagnosis = Diagnosis.of(seen);
      return new Outcome(exit, diagnosis.cause(), diagnosis.detail());
    } catch (IOException unstartable) {
      throw new SandboxException("no-tool", java.util.Map.of("tool", command.getFirst()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Outcome(130, Cause.OTHER, "interrupted");
    }
  }

  /// How a command ended.
  public record Outcome(int exit, Cause cause, String detail) {}

  private Witnessed watch(Process process, Duration timeout) throws SandboxException {
    sandbox.takeAsked();
    long before = sandbox.withoutRoute();
    AtomicReference<String> said = new AtomicReference<>("");
    Thread reader = Thread.ofVirtual().start(() -> said.set(tail(process.getInputStream())));
    int exit = -1;
    try {
      process.getOutputStream().close();
      exit = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    } catch (IOException closed) {
      exit = -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    join(reader);
    return new Witnessed(exit, said.get(), sandbox.takeAsked(), sandbox.withoutRoute() - before);
  }

  private static void join(Thread reader) {
    try {
      reader.join(Duration.ofSeconds(2));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static String tail(InputStream in) {
    byte[] kept = new byte[0];
    byte[] step = new byte[8_192];
    try {
      for (int read = in.read(step); read >= 0; read = in.read(step)) {
        byte[] both = java.util.Arrays.copyOf(kept, kept.length + read);
        System.arraycopy(step, 0, both, kept.length, read);
        kept = both.length > KEPT ? java.util.Arrays.copyOfRange(both, both.length - KEPT, both.length) : both;
      }
    } catch (IOException ended) {
      // The process was stopped.
    }
    return new String(kept, StandardCharsets.UTF_8);
  }
}
