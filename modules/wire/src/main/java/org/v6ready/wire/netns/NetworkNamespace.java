package org.v6ready.wire.netns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.wire.syscall.NamespaceEntry;

/// A network namespace that is ours: made empty, removed with its links when closed. Those that a
/// killed process left behind are removed when the next one is made.
public final class NetworkNamespace implements AutoCloseable {
  private static final AtomicInteger MADE = new AtomicInteger();
  private static final Pattern OURS = Pattern.compile("(?m)^(v6ready-([0-9]+)-[a-z0-9]+)");

  private final String name;

  private NetworkNamespace(String name) {
    this.name = name;
  }

  /// Whether this process may make one.
  public static boolean possible() {
    return System.getProperty("os.name", "").equals("Linux")
        && System.getProperty("user.name", "").equals("root")
        && List.of("/sbin/ip", "/usr/sbin/ip", "/bin/ip", "/usr/bin/ip").stream().anyMatch(ip -> Files.isExecutable(Path.of(ip)));
  }

  /// An empty namespace whose loopback has only `::1`. Throws [NamespaceUnavailable] with the reason.
  public static NetworkNamespace create() {
    if (!possible()) {
      throw new NamespaceUnavailable("Network namespaces need Linux, root and the command ip.");
    }
    sweep();
    String name = "v6ready-" + ProcessHandle.current().pid() + "-" + MADE.incrementAndGet();
    IpCommand.run(List.of("netns", "add", name));
    NetworkNamespace made = new NetworkNamespace(name);
    try {
      made.ip("link set lo up", "addr del 127.0.0.1/8 dev lo");
      return made;
    } catch (NamespaceUnavailable broken) {
      made.close();
      throw broken;
    }
  }

  private static void sweep() {
    Matcher names = OURS.matcher(IpCommand.run(List.of("netns", "list")));
    while (names.find()) {
      if (ProcessHandle.of(Long.parseLong(names.group(2))).isEmpty()) {
        delete(names.group(1));
      }
    }
  }

  /// The name that `ip netns` knows.
  public String name() {
    return name;
  }

  /// Runs `ip` commands inside, one a string.
  public void ip(String... commands) {
    IpCommand.batch(name, List.of(commands));
  }

  /// Sets kernel parameters inside: pairs of a path below `/proc/sys/net/` and a value.
  public void sysctl(String... pathsAndValues) {
    inside(
        () -> {
          for (int i = 0; i < pathsAndValues.length; i += 2) {
            Files.writeString(Path.of("/proc/sys/net/" + pathsAndValues[i]), pathsAndValues[i + 1]);
          }
          return true;
        });
  }

  /// Runs work on a thread of this namespace. Sockets and threads it makes belong to the namespace and
  /// stay there. What it throws comes back as the cause of [IllegalStateException].
  public <T> T inside(Callable<T> work) {
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              NamespaceEntry.enter(Path.of("/run/netns", name));
              return work.call();
            });
    Thread.ofPlatform().name(name).daemon().start(task);
    try {
      return task.get();
    } catch (ExecutionException broken) {
      throw broken.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(broken.getCause());
    } catch (InterruptedException interrupted) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new NamespaceUnavailable("Interrupted.", interrupted);
    }
  }

  private static void delete(String name) {
    try {
      IpCommand.run(List.of("netns", "del", name));
    } catch (NamespaceUnavailable gone) {
      // Somebody else removed it, which is all that was wanted.
    }
  }

  @Override
  public void close() {
    // An interrupted scan still has to clean up.
    boolean flag = Thread.interrupted();
    delete(name);
    if (flag) {
      Thread.currentThread().interrupt();
    }
  }
}
