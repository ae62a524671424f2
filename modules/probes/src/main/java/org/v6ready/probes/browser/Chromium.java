package org.v6ready.probes.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.wire.netns.NamespaceUnavailable;
import org.v6ready.wire.netns.NetworkNamespace;
import tools.jackson.databind.JsonNode;

/// One headless browser process with a profile of its own that is deleted with it. Where we may, it
/// lives in a network namespace without any device, so that our proxies are its only way out. It ends
/// when we end, even by a kill: its DevTools pipe closes, and the shell that started it cleans up.
public final class Chromium implements AutoCloseable {
  private final Process process;
  private final Path profile;
  private final @Nullable NetworkNamespace namespace;
  private final DevTools devTools;
  private final Thread hook = new Thread(this::end, "chromium-end");
  private final String version;
  private final String userAgent;

  private Chromium(Process process, Path profile, @Nullable NetworkNamespace namespace, DevTools devTools, String ours) {
    this.process = process;
    this.profile = profile;
    this.namespace = namespace;
    this.devTools = devTools;
    JsonNode told = devTools.send(null, "Browser.getVersion", DevTools.params());
    this.version = told.path("product").asString("");
    this.userAgent = told.path("userAgent").asString("").replace("HeadlessChrome", "Chrome") + " " + ours;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// Starts the browser that is installed; `caFile` (PEM) is trusted besides the browser's own roots,
  /// which needs `certutil` on Linux. Sites are told `userAgent` after the browser's own. Throws
  /// [BrowserUnavailable] with the reason.
  public static Chromium start(@Nullable Path caFile, String userAgent) {
    Path program =
        ChromiumFinder.find(System.getenv())
            .orElseThrow(() -> new BrowserUnavailable("No Chromium, Chrome or Edge is installed (Debian: apt install chromium)."));
    NetworkNamespace namespace = isolated();
    Path profile = null;
    Process process = null;
    try {
      profile = Files.createTempDirectory("v6ready");
      if (caFile != null) {
        BrowserTrust.add(profile, caFile);
      }
      BrowserStart start = new BrowserStart(program, profile, namespace);
      process = start.process();
      return new Chromium(process, profile, namespace, DevTools.over(start.link(process)), userAgent);
    } catch (IOException | RuntimeException broken) {
      clean(process, profile, namespace);
      throw broken instanceof BrowserUnavailable known ? known : new BrowserUnavailable("The browser could not be started: " + broken.getMessage(), broken);
    }
  }

  private static @Nullable NetworkNamespace isolated() {
    try {
      return NetworkNamespace.possible() ? NetworkNamespace.create() : null;
    } catch (NamespaceUnavailable container) {
      return null;
    }
  }

  DevTools devTools() {
    return devTools;
  }

  /// The namespace it lives in; null when it shares ours.
  @Nullable NetworkNamespace namespace() {
    return namespace;
  }

  /// Product and version, such as `Chrome/141.0.0.0`.
  public String version() {
    return version;
  }

  /// What it tells sites it is: itself, without the headless word for which many turn it away, and us.
  String userAgent() {
    return userAgent;
  }

  private void end() {
    clean(process, profile, namespace);
  }

  private static void clean(@Nullable Process process, @Nullable Path profile, @Nullable NetworkNamespace namespace) {
    if (process != null) {
      List<ProcessHandle> children = process.descendants().toList();
      children.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      try {
        process.waitFor(5, TimeUnit.SECONDS);
        for (ProcessHandle child : children) {
          child.onExit().get(2, TimeUnit.SECONDS);
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
        // A process that outlives a kill is the system's to reap.
      }
    }
    if (profile != null) {
      delete(profile);
    }
    if (namespace != null) {
      namespace.close();
    }
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
