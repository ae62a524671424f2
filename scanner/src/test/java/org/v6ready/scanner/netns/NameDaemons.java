package org.v6ready.scanner.netns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Configurations of nsd, one daemon for each level of the tree, and of unbound.
final class NameDaemons {
  private final Plan plan;
  private final Path folder;

  NameDaemons(Plan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
  }

  /// The nsd that everything the misbehaving responders ask comes from.
  static final String BEHIND = "127.0.0.1@5300";

  /// Daemon to its configuration file, for those that listen anywhere.
  Map<String, Path> nsd() throws IOException {
    Map<String, Path> made = new LinkedHashMap<>();
    for (String daemon : Plan.NSD) {
      List<String> listen = new ArrayList<>(plan.nsd.getOrDefault(daemon, java.util.Set.of()));
      if (daemon.equals("leaf")) {
        listen.add(BEHIND);
      }
      if (!listen.isEmpty()) {
        made.put(daemon, Files.writeString(folder.resolve("nsd-" + daemon + ".conf"), nsd(daemon, listen)));
      }
    }
    return made;
  }

  private String nsd(String daemon, List<String> listen) {
    StringBuilder text = new StringBuilder("server:\n server-count: 1\n username: root\n chroot: \"\"\n database: \"\"\n rrl-ratelimit: 0\n rrl-whitelist-ratelimit: 0\n zonesdir: " + folder + "\n");
    for (String file : List.of("pidfile", "xfrdfile", "zonelistfile")) {
      text.append(' ').append(file).append(": ").append(folder).append("/nsd-").append(daemon).append('.').append(file).append('\n');
    }
    listen.forEach(address -> text.append(" ip-address: ").append(address).append('\n'));
    text.append("remote-control:\n control-enable: no\n");
    for (Zone zone : plan.zones.values()) {
      if (zone.daemon.equals(daemon)) {
        text.append("zone:\n name: ").append(zone.origin()).append("\n zonefile: ").append(folder).append('/').append(zone.file());
        text.append(zone.signing == Zone.Signing.NONE ? "\n" : ".signed\n");
      }
    }
    return text.toString();
  }

  /// The root hints, for unbound and for the product alike.
  Path rootHints() throws IOException {
    StringBuilder text = new StringBuilder();
    for (NameServer server : plan.zoneOf(".").servers) {
      text.append(". 3600 IN NS ").append(server.name).append(".\n");
      server.addresses.forEach(address -> text.append(server.name).append(". 3600 IN ").append(Addresses.six(address) ? "AAAA " : "A ").append(address).append('\n'));
    }
    return Files.writeString(folder.resolve("root.hints"), text);
  }

  /// A validating resolver; `options` are further lines of its server clause.
  Path unbound(String name, Collection<String> listen, String... options) throws IOException {
    StringBuilder text = new StringBuilder("server:\n do-daemonize: no\n username: \"\"\n chroot: \"\"\n use-syslog: no\n num-threads: 1\n access-control: 0.0.0.0/0 allow\n access-control: ::/0 allow\n")
        .append(" directory: ").append(folder).append("\n pidfile: ").append(folder).append('/').append(name).append(".pid\n")
        .append(" root-hints: ").append(folder).append("/root.hints\n trust-anchor-file: ").append(folder).append("/trust-anchor\n")
        .append(" infra-cache-max-rtt: 1500\n infra-host-ttl: 30\n outbound-msg-retry: 2\n discard-timeout: 30000\n edns-buffer-size: 1232\n");
    listen.forEach(address -> text.append(" interface: ").append(address).append('\n'));
    List.of(options).forEach(option -> text.append(' ').append(option).append('\n'));
    return Files.writeString(folder.resolve(name + ".conf"), text.append("remote-control:\n control-enable: no\n"));
  }
}
