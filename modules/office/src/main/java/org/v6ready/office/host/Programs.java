package org.v6ready.office.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Seen;

/// Runs a program for at most eight seconds and four megabytes of output.
final class Programs implements Tools {
  private static final int SECONDS = 8;
  private static final int MOST = 4 << 20;

  @Override
  public Seen<String> run(List<String> command) {
    String tool = command.getFirst();
    try {
      Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      Thread guard = Thread.ofVirtual().start(() -> endAfter(process));
      try (InputStream out = process.getInputStream()) {
        String text = new String(out.readNBytes(MOST), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return exit == 0
            ? Seen.of(text, tool)
            : Seen.not(Absence.FAILED, tool, "exit " + exit);
      } finally {
        guard.interrupt();
        process.destroyForcibly();
      }
    } catch (IOException missing) {
      return Seen.not(Absence.NO_TOOL, tool, String.valueOf(missing.getMessage()));
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      return Seen.not(Absence.FAILED, tool, "interrupted");
    }
  }

  private static void endAfter(Process process) {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }
}
