package org.v6ready.wire.netns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs `ip` (iproute2).
final class IpCommand {
  private static final int SECONDS = 10;

  private IpCommand() {}

  /// Runs it and returns what it printed; anything but success is [NamespaceUnavailable].
  static String run(List<String> arguments) {
    return run(arguments, "");
  }

  /// Runs several commands at once inside a namespace (`ip -batch`).
  static void batch(String namespace, List<String> commands) {
    run(List.of("-n", namespace, "-batch", "-"), String.join("\n", commands) + "\n");
  }

  private static String run(List<String> arguments, String input) {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new NamespaceUnavailable("ip did not end: " + String.join(" ", command));
      } else if (process.exitValue() != 0) {
        throw new NamespaceUnavailable(String.join(" ", command) + ": " + said.strip());
      }
      return said;
    } catch (IOException missing) {
      throw new NamespaceUnavailable("The command ip (iproute2) is missing.", missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NamespaceUnavailable("Interrupted.", interrupted);
    }
  }
}
