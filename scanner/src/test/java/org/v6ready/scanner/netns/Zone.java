package org.v6ready.scanner.netns;

import java.util.ArrayList;
import java.util.List;

/// One zone: which daemon serves it, its name servers, its records and how it is signed.
final class Zone {
  /// How a zone is signed; `BIG` has a DNSKEY RRset that fits no UDP answer.
  enum Signing { NONE, GOOD, BIG, BOGUS, EXPIRED }

  final String name;
  final String daemon;
  final Signing signing;
  final List<NameServer> servers;
  final List<String> records = new ArrayList<>();

  Zone(String name, String daemon, Signing signing, List<NameServer> servers) {
    this.name = name;
    this.daemon = daemon;
    this.signing = signing;
    this.servers = List.copyOf(servers);
  }

  String origin() {
    return name.equals(".") ? "." : name + ".";
  }

  String file() {
    return name.equals(".") ? "root" : name;
  }

  boolean holds(String host) {
    return name.equals(".") || host.equals(name) || host.endsWith("." + name);
  }

  /// A line of the zone: owner (a whole name without the last dot), type and data.
  void add(String owner, String type, String data) {
    records.add((owner.equals(".") ? "." : owner + ".") + " 300 IN " + type + " " + data);
  }

  String head() {
    StringBuilder text = new StringBuilder(origin() + " 300 IN SOA " + servers.getFirst().name + ". hostmaster.host.vn. 7 3600 600 86400 60\n");
    servers.forEach(server -> text.append(origin()).append(" 3600 IN NS ").append(server.name).append(".\n"));
    return text.toString();
  }
}
