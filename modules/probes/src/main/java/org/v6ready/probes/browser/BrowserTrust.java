package org.v6ready.probes.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Adds a certificate authority to the certificate database of one browser profile.
final class BrowserTrust {
  private BrowserTrust() {}

  static void add(Path profile, Path caFile) throws IOException {
    Path database = Files.createDirectories(profile.resolve(".pki/nssdb"));
    run(List.of("certutil", "-N", "-d", "sql:" + database, "--empty-password"));
    run(List.of("certutil", "-A", "-d", "sql:" + database, "-t", "C,,", "-n", "v6ready", "-i", caFile.toString()));
  }

  private static void run(List<String> command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (process.waitFor() != 0) {
        throw new BrowserUnavailable("certutil could not add the certificate authority to the browser.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BrowserUnavailable("Interrupted.", interrupted);
    } catch (IOException missing) {
      throw new BrowserUnavailable("A browser needs certutil to trust --ca-file (Debian: apt install libnss3-tools).", missing);
    }
  }
}
