package org.v6ready.scanner.netns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.v6ready.model.time.Clock;
import org.v6ready.scanner.Main;
import tools.jackson.databind.json.JsonMapper;

/// The product itself, run as a process on a machine of the test's Internet.
final class Product {
  private static final JsonMapper JSON = new JsonMapper();

  private final Internet internet;

  Product(Internet internet) {
    this.internet = internet;
  }

  /// The command line of a JVM like the launcher's, with these tests' class path.
  static List<String> java(int megabytes) {
    String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ArrayList<>(List.of(
        System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx" + megabytes + "m", "-Xshare:auto",
        "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Djava.net.preferIPv6Addresses=system", "-cp", classPath));
  }

  /// The options by which the product finds its way in this Internet.
  static List<String> network(Internet internet) {
    return network(internet, internet.resolver4 + "," + internet.resolver6);
  }

  private static List<String> network(Internet internet, String resolvers) {
    return List.of("--resolver", resolvers, "--root-hints", internet.rootHints().toString(),
        "--ca-file", internet.caFile().toString(), "--trust-anchor", internet.trustAnchor().toString());
  }

  /// Scans targets (lines such as `web: https://a.vn/`, named by what follows `name:`) from a machine.
  ScanResult scan(Namespace from, List<String> targets, String... options) throws IOException, InterruptedException {
    return scanAsking(internet.resolver4 + "," + internet.resolver6, from, targets, options);
  }

  /// The same, asking other resolvers.
  ScanResult scanAsking(String resolvers, Namespace from, List<String> targets, String... options) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory(internet.folder, "scan");
    Files.writeString(work.resolve("targets.yaml"), targetsFile(targets));
    List<String> command = java(256);
    command.addAll(List.of(Main.class.getName(), "scan", work.resolve("targets.yaml").toString(), "-o", "json", "--lang", "en", "--data", work.toString()));
    command.addAll(network(internet, resolvers));
    command.addAll(List.of(options));
    Path out = work.resolve("run.json");
    Path err = work.resolve("err");
    long begun = Clock.system().nanoTime();
    Process process = new ProcessBuilder(from.inside(command)).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the scan does not end: " + Files.readString(err));
    }
    keep(out, from);
    Duration took = Duration.ofNanos(Clock.system().nanoTime() - begun);
    if (Files.size(out) == 0) {
      throw new IllegalStateException("exit " + process.exitValue() + ": " + Files.readString(err));
    }
    return new ScanResult(process.exitValue(), JSON.readTree(Files.readString(out)), Files.readString(err), took);
  }

  /// `V6T_KEEP` names a folder for the JSON of every run, for the person who looks for a fault.
  static void keep(Path out, Namespace from) throws IOException {
    String folder = System.getenv("V6T_KEEP");
    if (folder != null) {
      Files.copy(out, Path.of(folder, from.name().replaceAll(".*-", "") + "-" + Clock.system().nanoTime() + ".json"));
    }
  }

  static String targetsFile(List<String> targets) {
    StringBuilder text = new StringBuilder("version: 1\nvantage:\n  anchors:\n");
    for (String kind : List.of("dual-stack", "ipv4-only", "ipv6-only")) {
      text.append("    - { name: ").append(kind).append(".anchors.vn, kind: ").append(kind).append(", operator: lab, port: 443 }\n");
    }
    text.append("    - { name: smtp.anchors.vn, kind: smtp, operator: lab, port: 25 }\n");
    text.append("targets:\n");
    targets.forEach(target -> text.append("  - { ").append(target).append(" }\n"));
    return text.toString();
  }
}
