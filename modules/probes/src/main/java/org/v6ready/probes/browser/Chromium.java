package org.v6ready.probes.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One headless browser process with a profile of its own that is deleted with it. A shutdown hook ends
/// the process when ours is ended.
public final class Chromium implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(20);

  private final Process process;
  private final Path profile;
  private final DevTools devTools;
  private final Thread hook = new Thread(this::end, "chromium-end");
  private final String version;

  private Chromium(Process process, Path profile, DevTools devTools) {
    this.process = process;
    this.profile = profile;
    this.devTools = devTools;
    this.version = devTools.send(null, "Browser.getVersion", DevTools.params()).path("product").asString("");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// Starts the browser that is installed; `caFile` (PEM) is trusted besides the browser's own roots,
  /// which needs `certutil` on Linux. Throws [BrowserUnavailable] with the reason.
  public static Chromium start(@Nullable Path caFile) {
    Path program =
        ChromiumFinder.find(System.getenv())
            .orElseThrow(() -> new BrowserUnavailable("No Chromium, Chrome or Edge is installed (Debian: apt install chromium)."));
    Path profile = null;
    try {
      profile = Files.createTempDirectory("v6ready-browser");
      if (caFile != null) {
        BrowserTrust.add(profile, caFile);
      }
      ProcessBuilder builder = new ProcessBuilder(command(program, profile)).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(Map.of("HOME", profile.toString()));
      Process process = builder.start();
      return new Chromium(process, profile, new DevTools(endpoint(process)));
    } catch (IOException | BrowserUnavailable broken) {
      if (profile != null) {
        delete(profile);
      }
      throw broken instanceof BrowserUnavailable known ? known : new BrowserUnavailable("The browser could not be started: " + broken.getMessage(), broken);
    }
  }

  private static List<String> command(Path program, Path profile) {
    List<String> command = new ArrayList<>(List.of(program.toString(), "--headless=new", "--remote-debugging-port=0",
        "--user-data-dir=" + profile, "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions", "--mute-audio",
        "--disable-dev-shm-usage", "--disable-features=Translate,OptimizationHints,MediaRouter", "--metrics-recording-only",
        "--disable-domain-reliability", "--disable-breakpad", "--password-store=basic", "--window-size=1024,1024"));
    if (System.getProperty("user.name", "").equals("root")) {
      command.add("--no-sandbox");
    }
    command.add("about:blank");
    return command;
  }

  private static URI endpoint(Process process) {
    CompletableFuture<URI> found = new CompletableFuture<>();
    Thread.ofVirtual().name("chromium-stderr").start(() -> watch(process, found));
    try {
      return found.get(START.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
      process.destroyForcibly();
      throw new BrowserUnavailable("The browser did not open its DevTools port.", late);
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new BrowserUnavailable("Interrupted.", interrupted);
    }
  }

  private static void watch(Process process, CompletableFuture<URI> found) {
    String mark = "DevTools listening on ";
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(mark)) {
          found.complete(URI.create(line.substring(mark.length()).strip()));
        }
      }
      found.completeExceptionally(new IOException("the browser ended"));
    } catch (IOException closed) {
      found.completeExceptionally(closed);
    }
  }

  DevTools devTools() {
    return devTools;
  }

  /// Product and version, such as `Chrome/141.0.0.0`.
  public String version() {
    return version;
  }

  private void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    delete(profile);
  }

  private static void delete(Path profile) {
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | java.io.UncheckedIOException left) {
      // A profile the system still holds is in the temporary directory, which the system cleans.
    }
  }

  @Override
  public void close() {
    devTools.close();
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is what called us, or will find nothing to do.
    }
  }
}
