package org.v6ready.office.sandbox;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.netns.Asked;
import org.v6ready.wire.netns.DnsWitness;
import org.v6ready.wire.netns.NamespaceSockets;

/// A network namespace on the office's own link (macvlan) that has IPv6 from the link's routers and no
/// IPv4 whatsoever. Its resolver is a witness that passes questions to `resolvers`. Removed when closed,
/// when the program ends, and, if it was killed, by the next one.
public final class Sandbox implements AutoCloseable {
  private static final String PREFIX = "v6ready-";
  private static final String DEVICE = "office0";
  private static final Duration ADDRESS = Duration.ofSeconds(10);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final Thread atExit;
  private final List<AutoCloseable> parts = new ArrayList<>();
  private boolean addressed;
  private DnsWitness witness;

  @SuppressWarnings("NullAway.Init") // The witness is started by the one factory, or the sandbox is closed.
  private Sandbox(String name) {
    this.name = name;
    this.atExit = Thread.ofPlatform().unstarted(this::remove);
  }

  /// Makes one on `parent`, waits for its address (10 s at most), and starts the witness.
  public static Sandbox open(String parent, List<IpAddress> resolvers, Clock clock) throws SandboxException {
    check(parent);
    sweepUp();
    Sandbox sandbox = new Sandbox(PREFIX + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
    Runtime.getRuntime().addShutdownHook(sandbox.atExit);
    try {
      sandbox.build(parent);
      sandbox.awaitAddress(clock);
      sandbox.listen(resolvers);
      return sandbox;
    } catch (SandboxException | IOException refused) {
      sandbox.close();
      throw refused instanceof SandboxException known
          ? known
          : new SandboxException("refused", Map.of("command", "DNS", "said", String.valueOf(refused.getMessage())));
    }
  }

  private static void check(String parent) throws SandboxException {
    Path device = Path.of("/sys/class/net").resolve(parent);
    if (!System.getProperty("os.name", "").equals("Linux")) {
      throw new SandboxException("not-linux", Map.of());
    }
    if (!Files.exists(device)) {
      throw new SandboxException("no-interface", Map.of("interface", parent));
    }
    if (Files.exists(device.resolve("wireless")) || Files.exists(device.resolve("phy80211"))) {
      throw new SandboxException("wireless", Map.of("interface", parent));
    }
    if (!Commands.run("id", "-u").equals("0")) {
      throw new SandboxException("not-root", Map.of());
    }
  }

  /// Removes what a killed program left: sandboxes whose process is no more.
  private static void sweepUp() throws SandboxException {
    for (String line : Commands.run("ip", "netns", "list").lines().toList()) {
      String old = line.split(" ", 2)[0];
      if (old.matches(PREFIX + "\\d+-\\d+")) {
        long pid = Long.parseLong(old.substring(PREFIX.length(), old.lastIndexOf('-')));
        if (ProcessHandle.of(pid).isEmpty()) {
          remove(old);
        }
      }
    }
  }

  private void build(String parent) throws SandboxException, IOException {
    Path files = Path.of("/etc/netns", name);
    Files.createDirectories(files);
    Files.writeString(files.resolve("resolv.conf"), "nameserver ::1\noptions timeout:3 attempts:2\n");
    Files.writeString(files.resolve("nsswitch.conf"), "passwd: files\ngroup: files\nhosts: files dns\nservices: files\nprotocols: files\n");
    Commands.all(
        List.of(
            "ip netns add " + name,
            "ip link add link " + parent + " name " + DEVICE + " netns " + name + " type macvlan mode bridge",
            "ip netns exec " + name + " sysctl -qw net.ipv6.conf." + DEVICE + ".accept_ra=2",
            "ip -n " + name + " link set lo up",
            "ip -n " + name + " link set " + DEVICE + " up"));
  }

  private void awaitAddress(Clock clock) throws SandboxException {
    Deadline deadline = Deadline.in(ADDRESS, clock);
    while (!addressed && !deadline.passed()) {
      clock.pause(Duration.ofMillis(150));
      String shown = Commands.run("ip", "-n", name, "-6", "-o", "addr", "show", "dev", DEVICE, "scope", "global", "-tentative");
      addressed = shown.contains("inet6");
    }
  }

  private void listen(List<IpAddress> resolvers) throws SandboxException, IOException {
    NamespaceSockets sockets = NamespaceSockets.in(Path.of("/run/netns", name));
    parts.add(sockets);
    int index = sockets.number(DEVICE);
    List<InetSocketAddress> upstream = new ArrayList<>();
    for (IpAddress resolver : resolvers) {
      boolean zoned = resolver.scope() == AddressScope.LINK_LOCAL;
      InetAddress address =
          zoned
              ? Inet6Address.getByAddress(null, resolver.octets(), index)
              : InetAddress.getByAddress(resolver.octets());
      upstream.add(new InetSocketAddress(address, 53));
    }
    witness = DnsWitness.start(sockets, upstream);
    parts.add(witness);
  }

  /// Whether a router of the link gave it a global address.
  public boolean addressed() {
    return addressed;
  }

  /// A process builder whose process will live inside.
  ProcessBuilder inside(List<String> command) {
    List<String> whole = new ArrayList<>(List.of("ip", "netns", "exec", name));
    whole.addAll(command);
    return new ProcessBuilder(whole);
  }

  /// What was asked of the DNS inside since the last call.
  List<Asked> takeAsked() {
    return witness.takeAsked();
  }

  /// How often the kernel had no route for an IPv4 packet inside.
  long withoutRoute() throws SandboxException {
    List<String> lines =
        Commands.run("ip", "netns", "exec", name, "cat", "/proc/net/snmp").lines().filter(line -> line.startsWith("Ip:")).toList();
    if (lines.size() < 2) {
      return 0;
    }
    int column = List.of(lines.get(0).split(" ")).indexOf("OutNoRoutes");
    return column < 0 ? 0 : Long.parseLong(lines.get(1).split(" ")[column]);
  }

  private void remove() {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception gone) {
        // It is to go anyway.
      }
    }
    remove(name);
  }

  /// Ends what still runs inside, and only that, then the namespace with its interface.
  private static void remove(String name) {
    try {
      for (String pid : Commands.run("ip", "netns", "pids", name).lines().toList()) {
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
      }
    } catch (SandboxException | NumberFormatException none) {
      // There is no such namespace, or nobody in it.
    }
    Commands.tryRun("ip", "netns", "del", name);
    Path files = Path.of("/etc/netns", name);
    try (Stream<Path> inside = Files.list(files)) {
      for (Path file : inside.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(files);
    } catch (IOException none) {
      // They were never written.
    }
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      // The program is ending, and the hook has run or will.
    }
  }
}
