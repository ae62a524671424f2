package org.v6ready.probes.browser;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a Chromium-family browser is installed.
final class ChromiumFinder {
  private static final List<String> COMMANDS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");
  private static final List<String> WINDOWS =
      List.of(
          "Google\\Chrome\\Application\\chrome.exe",
          "Microsoft\\Edge\\Application\\msedge.exe",
          "Chromium\\Application\\chrome.exe");

  private ChromiumFinder() {}

  /// The first that exists: `V6READY_BROWSER`, the command path, the usual folders.
  static Optional<Path> find(Map<String, String> environment) {
    List<Path> candidates = new ArrayList<>();
    add(candidates, environment.getOrDefault("V6READY_BROWSER", ""));
    for (String folder : environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
      COMMANDS.forEach(command -> add(candidates, folder + java.io.File.separator + command));
    }
    for (String root : List.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")) {
      if (environment.containsKey(root)) {
        WINDOWS.forEach(tail -> add(candidates, environment.get(root) + "\\" + tail));
      }
    }
    add(candidates, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    return candidates.stream().filter(Files::isExecutable).filter(Files::isRegularFile).findFirst();
  }

  private static void add(List<Path> candidates, String path) {
    try {
      if (!path.isEmpty()) {
        candidates.add(Path.of(path));
      }
    } catch (InvalidPathException notAPath) {
      // A broken entry of PATH is not ours to report.
    }
  }
}
