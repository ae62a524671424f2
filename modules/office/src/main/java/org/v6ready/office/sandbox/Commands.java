package org.v6ready.office.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs the system's own programs, `ip` above all, and says in one sentence what they would not do.
final class Commands {
  private static final int MOST = 1 << 20;

  private Commands() {}

  /// Runs a program to its end; its output. Throws when it is missing or refuses.
  static String run(String... command) throws SandboxException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readNBytes(MOST), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw refused(command, "no end");
      }
      if (process.exitValue() != 0) {
        throw refused(command, said);
      }
      return said;
    } catch (IOException missing) {
      throw new SandboxException("no-tool", Map.of("tool", command[0]));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw refused(command, "interrupted");
    }
  }

  private static SandboxException refused(String[] command, String said) {
    return new SandboxException("refused", Map.of("command", String.join(" ", command), "said", said));
  }

  /// Runs programs one after the other.
  static void all(List<String> commands) throws SandboxException {
    for (String command : commands) {
      run(command.split(" "));
    }
  }

  /// Runs a program and does not mind how it ends.
  static void tryRun(String... command) {
    try {
      run(command);
    } catch (SandboxException refused) {
      System.getLogger(Commands.class.getName()).log(System.Logger.Level.DEBUG, Arrays.toString(command), refused);
    }
  }
}
