package org.v6ready.scanner.netns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.v6ready.model.time.Clock;

/// Writes the zones with their delegations and glue and signs them, children before parents, so that
/// each parent has its child's DS.
final class ZoneFiles {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
  private static final int MANY_KEYS = 24;

  private final Plan plan;
  private final Path folder;
  private final Map<Zone, List<String>> delegations = new LinkedHashMap<>();

  ZoneFiles(Plan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
  }

  /// Writes everything; the trust anchor of the root is in `trust-anchor` beside the zones.
  void write() throws IOException {
    Set<NameServer> servers = new LinkedHashSet<>();
    plan.zones.values().forEach(zone -> servers.addAll(zone.servers));
    for (NameServer server : servers) {
      server.addresses.forEach(address -> plan.address(server.name, address));
    }
    List<Zone> innermostFirst = new ArrayList<>(plan.zones.values());
    innermostFirst.sort(Comparator.comparingInt((Zone zone) -> zone.name.equals(".") ? 0 : zone.name.split("\\.").length).reversed());
    for (Zone zone : innermostFirst) {
      if (!zone.name.equals(".")) {
        delegate(zone);
      }
      write(zone);
    }
  }

  private Zone parent(Zone zone) {
    int dot = zone.name.indexOf('.');
    return plan.zoneOf(dot < 0 ? "." : zone.name.substring(dot + 1));
  }

  private List<String> delegations(Zone parent) {
    return delegations.computeIfAbsent(parent, _ -> new ArrayList<>());
  }

  private void delegate(Zone zone) {
    List<String> lines = delegations(parent(zone));
    for (NameServer server : zone.servers) {
      lines.add(zone.origin() + " 3600 IN NS " + server.name + ".");
      if (zone.holds(server.name)) {
        server.glue.forEach(address -> lines.add(server.name + ". 3600 IN " + (Addresses.six(address) ? "AAAA " : "A ") + address));
      }
    }
  }

  private void write(Zone zone) throws IOException {
    Set<String> lines = new LinkedHashSet<>(zone.records);
    lines.addAll(delegations(zone));
    Path file = folder.resolve(zone.file());
    Files.writeString(file, zone.head() + String.join("\n", lines) + "\n");
    if (zone.signing != Zone.Signing.NONE) {
      sign(zone, file);
    }
  }

  private void sign(Zone zone, Path file) throws IOException {
    String key = key(zone, "-f", "KSK");
    StringBuilder keys = new StringBuilder(Files.readString(folder.resolve(key + ".key")));
    for (int i = 0; zone.signing == Zone.Signing.BIG && i < MANY_KEYS; i++) {
      keys.append(Files.readString(folder.resolve(key(zone) + ".key")));
    }
    Files.writeString(file, Files.readString(file) + keys);
    boolean expired = zone.signing == Zone.Signing.EXPIRED;
    Path signed = folder.resolve(zone.file() + ".signed");
    run("dnssec-signzone", "-z", "-P", "-q", "-s", stamp(-60), "-e", stamp(expired ? -30 : 30), "-o", zone.origin(), "-f", signed.getFileName().toString(), file.getFileName().toString(), key);
    if (zone.signing == Zone.Signing.BOGUS) {
      Files.writeString(signed, Files.readString(signed).replaceAll("(?m)(?<octet>\\sA{1,4}\\s+\\S*)\\d$", "${octet}9"));
    }
    String ds = Files.readString(folder.resolve("dsset-" + zone.origin()));
    if (zone.name.equals(".")) {
      Files.writeString(folder.resolve("trust-anchor"), ds);
    } else {
      delegations(parent(zone)).add(ds.strip());
    }
  }

  private static String stamp(int days) {
    return STAMP.format(Clock.system().now().plus(Duration.ofDays(days)));
  }

  private String key(Zone zone, String... flags) {
    List<String> command = new ArrayList<>(List.of("dnssec-keygen", "-q", "-L", "300", "-a", "ECDSAP256SHA256"));
    command.addAll(List.of(flags));
    command.add(zone.origin());
    return run(command.toArray(String[]::new)).strip();
  }

  private String run(String... command) {
    List<String> there = new ArrayList<>(List.of("env", "-C", folder.toString()));
    there.addAll(List.of(command));
    return Namespace.run(there, "");
  }
}
