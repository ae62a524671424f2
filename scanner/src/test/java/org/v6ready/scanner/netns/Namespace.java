package org.v6ready.scanner.netns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One network namespace: a machine of the test's Internet.
record Namespace(String name) {
  static Namespace create(String name) {
    run(List.of("ip", "netns", "add", name), "");
    Namespace made = new Namespace(name);
    made.ip("link set lo up");
    return made;
  }

  /// Runs `ip` commands inside, one a line.
  void ip(String... commands) {
    run(List.of("ip", "-n", name, "-batch", "-"), String.join("\n", commands) + "\n");
  }

  void sysctl(String... settings) {
    List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", name, "sysctl", "-qw"));
    command.addAll(List.of(settings));
    run(command, "");
  }

  /// The command line that runs something inside.
  List<String> inside(List<String> command) {
    List<String> whole = new ArrayList<>(List.of("ip", "netns", "exec", name));
    whole.addAll(command);
    return whole;
  }

  /// What a command inside prints on both streams.
  String exec(String... command) {
    return output(inside(List.of(command)), "");
  }

  /// Starts a daemon inside; both its streams go to `log`.
  Process start(Path log, List<String> command) {
    try {
      return new ProcessBuilder(inside(command)).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Ends whatever lives inside, then the namespace with its links.
  void remove() {
    for (String pid : output(List.of("ip", "netns", "pids", name), "").split("\\s+")) {
      if (pid.matches("\\d+")) {
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
      }
    }
    output(List.of("ip", "netns", "del", name), "");
  }

  /// Runs a command that must succeed; returns what it printed.
  static String run(List<String> command, String input) {
    return output(command, input, true);
  }

  private static String output(List<String> command, String input) {
    return output(command, input, false);
  }

  private static String output(List<String> command, String input, boolean mustSucceed) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS) || (mustSucceed && process.exitValue() != 0)) {
        throw new IllegalStateException(String.join(" ", command) + ": " + printed + input);
      }
      return printed;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
