package org.v6ready.scanner.netns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.v6ready.model.time.Clock;

/// A plan made real: namespaces, links, zones and daemons, all of them gone after `close`.
final class Internet implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final Path folder;
  final Namespace router;
  final Namespace servers;
  /// Has both families.
  final Namespace dual;
  /// Has no IPv6 at all.
  final Namespace fourOnly;
  /// Has an IPv6 address and a route that leads nowhere.
  final Namespace broken;
  /// Has no IPv4, and no NAT64 is near.
  final Namespace sixOnly;
  /// The ordinary validating resolver, at an address of each family.
  final String resolver4;
  final String resolver6;
  /// A validating resolver that has only IPv6: the engine this product is compared with.
  final String independent;

  private final Plan plan;
  private final Topology topology;
  private final List<Process> daemons = new ArrayList<>();
  private final Certificates certificates;
  private final NameDaemons names;

  private Internet(Plan plan, Path folder, String prefix) throws IOException {
    this.plan = plan;
    this.folder = folder;
    this.resolver4 = plan.near.next(false);
    this.resolver6 = plan.near.next(true);
    this.independent = plan.near.next(true);
    this.topology = new Topology(prefix);
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
      this.certificates = new Certificates(folder);
      this.names = new NameDaemons(plan, folder);
      this.router = topology.router("router");
      this.servers = topology.machine("servers");
      Namespace narrow = topology.router("narrow");
      Namespace far = topology.machine("far");
      topology.uplink(servers, router, "servers", 1500);
      topology.uplink(narrow, router, "narrow", 1280);
      topology.uplink(far, narrow, "far", 1500);
      topology.settle(plan.near, servers);
      topology.settle(plan.far, far);
      topology.routeTo(plan.near, router, "servers");
      topology.routeTo(plan.far, router, "narrow");
      topology.routeTo(plan.far, narrow, "far");
      topology.lose(plan.lost, router);
      this.dual = topology.client("dual", router, true, true, false);
      this.fourOnly = topology.client("four", router, true, false, false);
      this.broken = topology.client("broken", router, true, true, true);
      this.sixOnly = topology.client("six", router, false, true, false);
      start(far);
    } catch (IOException | RuntimeException failed) {
      close();
      throw failed;
    }
  }

  /// Builds and starts everything; takes a few seconds.
  static Internet of(Plan plan) throws IOException {
    Leftovers.sweep();
    Path folder = Files.createTempDirectory(Path.of("/run"), "v6t-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    return new Internet(plan, folder, Leftovers.prefix());
  }

  Path caFile() {
    return certificates.authority();
  }

  Path rootHints() {
    return folder.resolve("root.hints");
  }

  Path trustAnchor() {
    return folder.resolve("trust-anchor");
  }

  private void start(Namespace far) throws IOException {
    new ZoneFiles(plan, folder).write();
    names.rootHints();
    for (var daemon : names.nsd().entrySet()) {
      daemon(daemon.getKey().equals("far") ? far : servers, "nsd-" + daemon.getKey(), "nsd", "-d", "-c", daemon.getValue().toString());
    }
    daemon(servers, "unbound", "unbound", "-d", "-c", names.unbound("unbound", List.of(resolver4, resolver6)).toString());
    daemon(servers, "unbound6", "unbound", "-d", "-c", names.unbound("unbound6", List.of(independent), "do-ip4: no").toString());
    daemon(servers, "nginx", "nginx", "-c", Nginx.configure(plan, folder, certificates).toString());
    if (!plan.smtp.isEmpty()) {
      Path etc = Postfix.configure(plan, folder, certificates.shared(plan.exchangers));
      daemon(servers, "postfix", "postfix", "-c", etc.toString(), "start-fg");
    }
    if (!plan.misbehaving.isEmpty()) {
      List<String> command = Product.java(64);
      command.add(Misbehaving.class.getName());
      command.addAll(plan.misbehaving);
      daemon(servers, "misbehaving", command.toArray(String[]::new));
    }
    await("the resolver", () -> dual.exec("dig", "+short", "+time=1", "+tries=1", "@" + resolver6, ".", "NS").contains("root"));
    await("the web server", () -> plan.web.isEmpty() || listens(443));
    await("the mail server", () -> plan.smtp.isEmpty() || listens(25));
    await("the misbehaving servers", () -> plan.misbehaving.isEmpty() || log("misbehaving").contains("ready"));
  }

  private boolean listens(int port) {
    return servers.exec("ss", "-Hltn", "sport", "=", ":" + port).contains("LISTEN");
  }

  private void daemon(Namespace where, String name, String... command) {
    daemons.add(where.start(folder.resolve(name + ".log"), List.of(command)));
  }

  private String log(String name) {
    try {
      return Files.readString(folder.resolve(name + ".log"));
    } catch (IOException none) {
      return "";
    }
  }

  /// A condition that will hold soon.
  @FunctionalInterface
  interface Condition {
    boolean holds();
  }

  private void await(String what, Condition condition) {
    Clock clock = Clock.system();
    long end = clock.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (clock.nanoTime() > end) {
        throw new IllegalStateException(what + " does not answer:\n" + logs());
      }
      clock.pause(Duration.ofMillis(100));
    }
  }

  private String logs() {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder text = new StringBuilder();
      files.filter(file -> file.toString().endsWith(".log")).forEach(file -> text.append(file).append(":\n").append(log(file.getFileName().toString().replace(".log", ""))));
      return text.toString();
    } catch (IOException gone) {
      return "";
    }
  }

  @Override
  public synchronized void close() {
    daemons.forEach(Process::destroy);
    topology.made().forEach(Namespace::remove);
    topology.made().clear();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException gone) {
      // A folder under /run that is already gone is what was wanted.
    }
  }
}
