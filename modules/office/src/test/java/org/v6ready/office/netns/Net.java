package org.v6ready.office.netns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.netns.NamespaceSockets;

/// Network namespaces of one test. In commands `{x}` stands for the namespace x, which is made when first
/// named. Closing ends what was started and removes them all.
final class Net implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Pattern NAME = Pattern.compile("\\{([a-z0-9]+)}");
  private static final Clock CLOCK = Clock.system();

  private final String prefix = "v6o" + ProcessHandle.current().pid() + "x" + COUNT.incrementAndGet() + "-";
  private final Set<String> made = new LinkedHashSet<>();
  private final List<Process> started = new ArrayList<>();
  private final List<AutoCloseable> parts = new ArrayList<>();
  private final Path folder;

  Net(Path folder) {
    this.folder = folder;
  }

  /// The file that stands for a namespace.
  Path file(String name) {
    return Path.of("/run/netns", real(name));
  }

  private String real(String name) {
    if (made.add(name)) {
      system("ip netns add " + prefix + name);
      system("ip -n " + prefix + name + " link set lo up");
    }
    return prefix + name;
  }

  private String fill(String command) {
    return NAME.matcher(command).replaceAll(found -> real(found.group(1)));
  }

  /// Runs `ip` and others, one a line; each must succeed.
  void run(String commands) {
    commands.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> system(fill(line)));
  }

  private static String system(String command) {
    try {
      Process process = new ProcessBuilder(command.split(" +")).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + said);
      }
      return said;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /// What a command in a namespace prints.
  String say(String name, String command) {
    return system("ip netns exec " + real(name) + " " + command);
  }

  /// The number of a namespace's interface.
  int index(String name, String device) {
    try (NamespaceSockets sockets = NamespaceSockets.in(Path.of("/run/netns", real(name)))) {
      return sockets.number(device);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /// Starts a daemon in a namespace; its output is in a file of the folder.
  void start(String name, String... command) {
    List<String> whole = new ArrayList<>(List.of("ip", "netns", "exec", real(name)));
    whole.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.environment().put("KEA_PIDFILE_DIR", folder.toString());
    builder.environment().put("KEA_LOCKFILE_DIR", folder.toString());
    try {
      started.add(builder.redirectOutput(folder.resolve(name + "-" + Path.of(command[0]).getFileName() + ".log").toFile()).start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Something to close with the network.
  void keep(AutoCloseable part) {
    parts.add(part);
  }

  /// A file of the folder, for configuration.
  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Waits until something is so; ten seconds at most.
  static void await(String what, BooleanSupplier so) {
    for (int i = 0; i < 100; i++) {
      if (so.getAsBoolean()) {
        return;
      }
      CLOCK.pause(Duration.ofMillis(100));
    }
    throw new IllegalStateException("still not: " + what);
  }

  @Override
  public void close() {
    for (AutoCloseable part : parts.reversed()) {
      try {
        part.close();
      } catch (Exception gone) {
        // On to the next.
      }
    }
    started.forEach(process -> process.descendants().forEach(ProcessHandle::destroy));
    started.forEach(Process::destroy);
    for (Process process : started) {
      try {
        if (!process.waitFor(3, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    for (String name : made) {
      for (String pid : system("ip netns pids " + prefix + name).lines().toList()) {
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
      }
      system("ip netns del " + prefix + name);
    }
  }
}
