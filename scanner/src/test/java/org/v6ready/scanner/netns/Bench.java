package org.v6ready.scanner.netns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.v6ready.model.time.Clock;
import org.v6ready.scanner.netns.Zone.Signing;

/// The benchmarks of `bench/` that need an Internet: makes one, runs the launcher on a client in it,
/// prints what was measured, removes it. Arguments: the benchmark, the launcher, options for `scan`.
final class Bench {
  private static final int SITES = 500;
  private static final int NAMES = 1000;
  private static final int FURNISHED = 200;
  private static final int ROUNDS = 3;

  private Bench() {}

  /// `scan-500`, `static-200` or `walk-1000`.
  public static void main(String... arguments) throws Exception {
    List<String> options = List.of(arguments).subList(2, arguments.length);
    switch (arguments[0]) {
      case "scan-500" -> scan500(arguments[1], options);
      case "static-200" -> static200(arguments[1], options);
      case "walk-1000" -> walk1000();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /// 500 websites, the IPv6 address of three in ten a black hole.
  private static void scan500(String launcher, List<String> options) throws Exception {
    World world = new World();
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < SITES; i++) {
      String host = "s" + i + ".gov.vn";
      world.hosted(host);
      world.plan.crowd(host, "page", i % 10 < 3 ? "drop" : "page");
      targets.add("name: s" + i + ", web: " + host);
    }
    try (Internet internet = Internet.of(world.plan)) {
      scan(internet, launcher, targets, options);
    }
  }

  /// What reading and fetching the sub-resources of 200 portals adds to rungs W1 to W5, both in turn.
  private static void static200(String launcher, List<String> options) throws Exception {
    World world = new World();
    world.plan.furnish();
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < FurnishedPage.HOSTS; i++) {
      String host = String.format(Locale.ROOT, FurnishedPage.SHARED, i);
      world.hosted(host);
      world.plan.crowd(host, "page", "page");
    }
    for (int i = 0; i < FURNISHED; i++) {
      String host = "s" + i + ".gov.vn";
      world.hosted(host);
      world.plan.crowd(host, "page", "page");
      targets.add("name: s" + i + ", web: " + host);
    }
    try (Internet internet = Internet.of(world.plan)) {
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        Duration without = scan(internet, launcher, targets, with(options, "dns"));
        Duration with = scan(internet, launcher, targets, with(options, "dns,resources"));
        ratios.add((double) with.toMillis() / without.toMillis());
      }
      System.out.printf(Locale.ROOT, "sub-resources add %.0f %% (median of %d rounds; the first round also warms caches)%n",
          100 * (ratios.stream().sorted().toList().get(ROUNDS / 2) - 1), ROUNDS);
    }
  }

  private static List<String> with(List<String> options, String parts) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("--checks", parts));
    return all;
  }

  /// 1000 names in zones of their own under three top-level domains, walked by [NameWalk].
  private static void walk1000() throws Exception {
    World world = new World();
    world.plan.zone("net", "tld", Signing.NONE, world.plan.server("a.nic.net", "tld", "tld"), world.plan.server("b.nic.net", "tld", "tld"));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      String host = "n" + i + "." + List.of("vn", "com", "net").get(i % 3);
      world.hosted(host);
      world.plan.address(host, "2405:4800:ffff::53");
      names.add(host);
    }
    try (Internet internet = Internet.of(world.plan)) {
      Path capture = internet.folder.resolve("tld.pcap");
      Process tcpdump = internet.servers.start(internet.folder.resolve("tcpdump.log"), capture(world.plan, capture));
      Clock.system().pause(Duration.ofSeconds(1));
      List<String> command = Product.java(256);
      command.addAll(List.of(NameWalk.class.getName(), internet.rootHints().toString(), internet.resolver6));
      command.addAll(names);
      System.out.print(internet.dual.exec(command.toArray(String[]::new)));
      // What is still in its buffer has to reach the file.
      Clock.system().pause(Duration.ofSeconds(2));
      tcpdump.destroy();
      tcpdump.waitFor();
      count(internet, capture);
    }
  }

  /// Questions that arrive from the client at the servers of the root and of the three.
  private static List<String> capture(Plan plan, Path file) {
    List<String> hosts = new ArrayList<>();
    for (String daemon : List.of("root", "tld")) {
      plan.nsd.getOrDefault(daemon, java.util.Set.of()).forEach(address -> hosts.add("dst host " + address));
    }
    String filter = "(" + String.join(" or ", hosts) + ") and dst port 53 and (src net 103.96.0.0/16 or src net 2405:4600::/32)";
    return List.of("tcpdump", "-i", "wan", "--immediate-mode", "-U", "-B", "16384", "-n", "-s", "512", "-w", file.toString(), filter);
  }

  private static void count(Internet internet, Path capture) {
    String[] lines = internet.servers.exec("tcpdump", "-n", "-r", capture.toString()).split("\n");
    long questions = List.of(lines).stream().filter(line -> line.contains("?")).count();
    System.out.printf(Locale.ROOT, "questions to root and TLD servers: %d, %.3f a name%n", questions, questions / (double) NAMES);
  }

  private static Duration scan(Internet internet, String launcher, List<String> targets, List<String> options) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory(internet.folder, "bench");
    Files.writeString(work.resolve("targets.yaml"), Product.targetsFile(targets));
    List<String> command = new ArrayList<>(List.of(launcher, "scan", work.resolve("targets.yaml").toString(), "-o", "json", "--lang", "en", "--data", work.toString()));
    command.addAll(Product.network(internet));
    command.addAll(List.of("--attempts", "3", "--timeout", "5s"));
    command.addAll(options);
    Path out = work.resolve("run.json");
    long begun = Clock.system().nanoTime();
    Process scan = new ProcessBuilder(internet.dual.inside(command)).redirectOutput(out.toFile()).redirectError(work.resolve("err").toFile()).start();
    long peak = 0;
    Duration cpu = Duration.ZERO;
    while (scan.isAlive()) {
      peak = Math.max(peak, peakMegabytes(scan.pid()));
      cpu = scan.info().totalCpuDuration().orElse(cpu);
      Clock.system().pause(Duration.ofMillis(200));
    }
    Duration took = Duration.ofNanos(Clock.system().nanoTime() - begun);
    System.out.printf(Locale.ROOT, "exit %d, %d targets in %.1f s, %.1f s of processor time, peak RSS %d MB%n", scan.exitValue(), targets.size(), took.toMillis() / 1000.0,
        cpu.toMillis() / 1000.0, peak);
    if (Files.size(out) == 0) {
      System.out.println(Files.readString(work.resolve("err")));
      return took;
    }
    Product.keep(out, internet.dual);
    return took;
  }

  private static long peakMegabytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }
}
