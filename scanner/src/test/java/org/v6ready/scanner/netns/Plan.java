package org.v6ready.scanner.netns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a test's Internet holds. Every address has a manner, in one word:
///
/// - `drop`, `prohibited`, `unreachable`: a router on the way swallows or refuses its packets
/// - `refused`: the machine is there, nothing listens
/// - of name servers: the nsd that listens (`root`, `tld`, `gov`, `leaf`,
///   `far`, `foreign`; one that has neither the zone nor one above it answers REFUSED, `root` an upward
///   referral), or a manner of [Misbehaving]
/// - of websites: a manner of [Nginx]; of exchangers: `smtp`, `smtp-plain` (postfix), or of [Misbehaving]
final class Plan {
  static final Set<String> LOST = Set.of("drop", "prohibited", "unreachable");
  static final Set<String> NSD = Set.of("root", "tld", "gov", "leaf", "far", "foreign");

  final Addresses near = new Addresses("103.98", "2405:4800");
  /// Behind a path of 1280 octets.
  final Addresses far = new Addresses("103.97", "2405:4700");
  final Map<String, Zone> zones = new LinkedHashMap<>();
  final Map<String, Set<String>> nsd = new LinkedHashMap<>();
  /// Address to what the router does with its packets.
  final Map<String, String> lost = new LinkedHashMap<>();
  final List<String> misbehaving = new ArrayList<>();
  final List<Listener> web = new ArrayList<>();
  final List<String> smtp = new ArrayList<>();
  final List<String> smtpPlain = new ArrayList<>();
  final Set<String> mailDomains = new LinkedHashSet<>();
  final Set<String> exchangers = new LinkedHashSet<>();

  private boolean crowded;
  private boolean furnished;

  /// A website's port: `host` is the name it answers to.
  record Listener(String host, String address, int port, String manner) {}

  Plan() {
    NSD.forEach(daemon -> nsd.put(daemon, new LinkedHashSet<>()));
  }

  /// A name server with an address of each family that has a manner; `none` is no address.
  NameServer server(String name, String four, String six) {
    List<String> addresses = new ArrayList<>();
    for (boolean isSix : new boolean[] {false, true}) {
      String manner = isSix ? six : four;
      if (!manner.equals("none")) {
        addresses.add(serverAddress(manner, isSix));
      }
    }
    return new NameServer(name, addresses);
  }

  private String serverAddress(String manner, boolean six) {
    String address = address(manner.equals("far") ? far : near, manner, six);
    if (NSD.contains(manner)) {
      nsd.getOrDefault(manner, Set.of()).add(address);
    } else if (!LOST.contains(manner)) {
      misbehaving.add(manner + "@" + address);
    }
    return address;
  }

  /// An IPv6 address nobody owns.
  String lost(String manner) {
    return address(near, manner, true);
  }

  private String address(Addresses place, String manner, boolean six) {
    if (!LOST.contains(manner)) {
      return place.next(six);
    }
    String address = place.vacant(six);
    lost.put(address, manner);
    return address;
  }

  /// A zone; the addresses of those of its servers that are inside any zone here join that zone.
  Zone zone(String name, String daemon, Zone.Signing signing, NameServer... servers) {
    Zone zone = new Zone(name, daemon, signing, List.of(servers));
    zones.put(name, zone);
    return zone;
  }

  /// The innermost zone a name is in.
  Zone zoneOf(String host) {
    return zones.values().stream()
        .filter(zone -> zone.holds(host))
        .max((one, other) -> Integer.compare(labels(one), labels(other)))
        .orElseThrow();
  }

  private static int labels(Zone zone) {
    return zone.name.equals(".") ? 0 : zone.name.split("\\.").length;
  }

  /// Adds A or AAAA.
  void address(String host, String address) {
    zoneOf(host).add(host, Addresses.six(address) ? "AAAA" : "A", address);
  }

  /// A website with an address for each manner, on ports 80 and 443.
  void site(String host, List<String> four, List<String> six) {
    for (boolean isSix : new boolean[] {false, true}) {
      for (String manner : isSix ? six : four) {
        if (manner.contains("::")) {
          address(host, manner);
          continue;
        }
        String address = address(near, manner, isSix);
        address(host, address);
        if (!LOST.contains(manner) && !manner.equals("refused")) {
          web.add(new Listener(host, address, 80, manner));
          web.add(new Listener(host, address, 443, manner));
        }
      }
    }
  }

  /// One of many ordinary websites: they share a listener on every address and a certificate.
  void crowd(String host, String four, String six) {
    crowded = true;
    address(host, address(near, four, false));
    address(host, address(near, six, true));
  }

  boolean crowded() {
    return crowded;
  }

  /// The crowd shows a [FurnishedPage] instead of a plain one.
  void furnish() {
    furnished = true;
  }

  boolean furnished() {
    return furnished;
  }

  /// A mail domain with one exchanger.
  void mail(String domain, String four, String six) {
    zoneOf(domain).add(domain, "MX", "10 mx." + domain + ".");
    mailDomains.add(domain);
    exchanger("mx." + domain, four, six);
  }

  /// A machine that speaks SMTP; `none` is no address.
  void exchanger(String host, String four, String six) {
    exchangers.add(host);
    for (boolean isSix : new boolean[] {false, true}) {
      String manner = isSix ? six : four;
      if (manner.equals("none")) {
        continue;
      }
      String address = address(near, manner, isSix);
      address(host, address);
      switch (manner) {
        case "smtp" -> smtp.add(address);
        case "smtp-plain" -> smtpPlain.add(address);
        case "refused", "drop", "prohibited", "unreachable" -> {}
        default -> misbehaving.add(manner + "@" + address);
      }
    }
  }
}
