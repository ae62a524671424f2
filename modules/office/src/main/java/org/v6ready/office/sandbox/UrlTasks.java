package org.v6ready.office.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.SandboxRun;
import org.v6ready.model.office.SandboxRun.Cause;

/// Reaches URLs from inside: this program again, started in the sandbox ([Inside]), since a running virtual
/// machine cannot move there.
public final class UrlTasks {
  private static final int MOST = 1 << 16;

  private final List<String> program;
  private final @Nullable Path caFile;

  /// `caFile` (PEM) is trusted as well.
  public UrlTasks(@Nullable Path caFile) {
    this.caFile = caFile;
    this.program =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
            "-Djava.net.preferIPv6Addresses=system", "-Dstdout.encoding=UTF-8", "-cp", classPath(), Inside.class.getName());
  }

  private static String classPath() {
    List<String> absolute = new ArrayList<>();
    for (String part : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
      absolute.add(part.isEmpty() ? part : Path.of(part).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, absolute);
  }

  SandboxRun.Task reach(Sandbox sandbox, OfficeTask task) {
    List<String> command = new ArrayList<>(program);
    command.add(Objects.requireNonNull(task.url()).toString());
    command.add(Long.toString(task.timeout().toMillis()));
    if (caFile != null) {
      command.add(caFile.toAbsolutePath().toString());
    }
    try {
      Process process = sandbox.inside(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readNBytes(MOST), StandardCharsets.UTF_8).stripTrailing();
      if (!process.waitFor(task.timeout().toMillis() + 20_000, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      sandbox.takeAsked();
      return read(said).map(found -> new SandboxRun.Task(task.name(), found.cause() == Cause.NONE, found.cause(), found.detail()))
          .orElseGet(() -> new SandboxRun.Task(task.name(), false, Cause.NOT_MEASURED, "not measured: " + said));
    } catch (IOException unstartable) {
      return new SandboxRun.Task(task.name(), false, Cause.NOT_MEASURED, "not measured: " + unstartable.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new SandboxRun.Task(task.name(), false, Cause.NOT_MEASURED, "not measured: interrupted");
    }
  }

  private static Optional<Diagnosis> read(String line) {
    String[] words = line.split("\t", 2);
    for (Cause cause : Cause.values()) {
      if (cause.word().equals(words[0])) {
        return Optional.of(new Diagnosis(cause, words.length > 1 ? words[1] : ""));
      }
    }
    return Optional.empty();
  }
}
