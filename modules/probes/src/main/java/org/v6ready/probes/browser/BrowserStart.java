package org.v6ready.probes.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.v6ready.wire.netns.NetworkNamespace;

/// How the browser is started: through a shell that gives it the DevTools pipes and cleans up after it,
/// or, on Windows, with a DevTools port.
record BrowserStart(Path program, Path profile, @Nullable NetworkNamespace namespace) {
  private static final Duration START = Duration.ofSeconds(20);

  /// The browser makes a socket in its temporary folder, and the path of a socket is short (unix(7)).
  private static final int ROOM_FOR_SOCKET = 62;

  /// Descriptors 3 and 4 are the browser's end of the pipes. The shell outlives a Ctrl-C so that it can
  /// remove what the browser leaves.
  private static final String SHELL =
      "trap '' HUP INT TERM; left=$1; space=$2; shift 2; \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null;"
          + " rm -rf \"$left\"; [ -z \"$space\" ] || ip netns del \"$space\" 2>/dev/null";

  private static boolean windows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }

  Process process() throws IOException {
    List<String> command = new ArrayList<>();
    if (!windows()) {
      String space = namespace == null ? "" : namespace.name();
      command.addAll(List.of("sh", "-c", SHELL, "sh", profile.toString(), space));
      if (namespace != null) {
        command.addAll(List.of("ip", "netns", "exec", space));
      }
    }
    command.add(program.toString());
    command.addAll(flags());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", profile.toString());
    if (profile.toString().length() <= ROOM_FOR_SOCKET) {
      // What it forgets there when it is killed goes with the profile.
      builder.environment().put("TMPDIR", profile.toString());
    }
    if (!windows()) {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    return builder.start();
  }

  private List<String> flags() {
    List<String> flags = new ArrayList<>(List.of("--headless=new", windows() ? "--remote-debugging-port=0" : "--remote-debugging-pipe",
        "--user-data-dir=" + profile, "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions", "--mute-audio",
        "--disable-dev-shm-usage", "--disable-features=Translate,OptimizationHints,MediaRouter", "--metrics-recording-only",
        "--disable-domain-reliability", "--disable-breakpad", "--password-store=basic", "--window-size=1024,1024"));
    // What asks no proxy gets no name and no way out either.
    flags.addAll(List.of("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE ::1", "--disable-quic",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp"));
    if (System.getProperty("user.name", "").equals("root")) {
      flags.add("--no-sandbox");
    }
    flags.add("about:blank");
    return flags;
  }

  DevToolsLink link(Process process) {
    return windows() ? new SocketLink(endpoint(process)) : new PipeLink(process);
  }

  private static URI endpoint(Process process) {
    CompletableFuture<URI> found = new CompletableFuture<>();
    Thread.ofVirtual().name("chromium-stderr").start(() -> watch(process, found));
    try {
      return found.get(START.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
      throw new BrowserUnavailable("The browser did not open its DevTools port.", late);
    } catch (InterruptedException interrupted) {
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
}
