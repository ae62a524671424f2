package org.v6ready.lab.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.v6ready.lab.LabFault;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// The lab's name tree: zones with their servers, started all at once. The root, `test` and whatever
/// asks for it are signed.
public final class LabDns implements AutoCloseable {
  private static final long TTL = 300;

  private final Instant now;
  private final Map<Name, LabZone> zones = new LinkedHashMap<>();
  private final Map<Name, ZoneSigner> signers = new HashMap<>();
  private final Map<IpAddress, LabNameServer> servers = new LinkedHashMap<>();
  private final List<Name> bogus = new ArrayList<>();
  private final List<LabDnsSocket> sockets = new ArrayList<>();

  /// An empty tree; signatures are made around `now`.
  public LabDns(Instant now) {
    this.now = now;
  }

  /// A zone delegated from its nearest ancestor to `servers` (name to addresses). Glue for servers
  /// inside the zone goes to the parent; their addresses go into the zone that holds them.
  public void zone(String origin, Map<String, List<IpAddress>> servers) {
    Name name = name(origin);
    LabZone zone = new LabZone(name);
    zones.put(name, zone);
    String first = servers.keySet().iterator().next();
    add(zone, name, Type.SOA, first + ". admin.nic.test. 2026112401 3600 900 604800 300");
    for (Map.Entry<String, List<IpAddress>> server : servers.entrySet()) {
      add(zone, name, Type.NS, server.getKey() + ".");
      delegate(name, server);
      server.getValue().forEach(address -> serverAt(address, ServerManner.HONEST).serve(zone));
    }
  }

  private void delegate(Name zone, Map.Entry<String, List<IpAddress>> server) {
    Name serverName = name(server.getKey());
    if (zone.labels() > 1) {
      LabZone parent = closest(new Name(zone, 1));
      add(parent, zone, Type.NS, server.getKey() + ".");
      if (serverName.subdomain(zone)) {
        server.getValue().forEach(address -> addAddress(parent, serverName, address));
      }
    }
    LabZone home = closest(serverName);
    if (serverName.subdomain(zone) || zone.labels() == 1) {
      server.getValue().forEach(address -> addAddress(home, serverName, address));
    }
  }

  private LabNameServer serverAt(IpAddress address, ServerManner manner) {
    return servers.computeIfAbsent(address, _ -> new LabNameServer(manner));
  }

  /// The server at `address` treats every question in this manner; said before zones are put there.
  public void manner(IpAddress address, ServerManner manner) {
    servers.put(address, new LabNameServer(manner));
  }

  /// Signs a zone; with `expired` its signatures are over, so that it is bogus.
  public void sign(String origin, boolean expired) {
    ZoneSigner signer = new ZoneSigner(name(origin), now, expired);
    signers.put(name(origin), signer);
    if (expired) {
      bogus.add(name(origin));
    }
  }

  /// Adds a record to the zone that holds `owner`.
  public void record(String owner, String type, String data) {
    add(closest(name(owner)), name(owner), Type.value(type), data);
  }

  /// Every question for `owner` and `type` gets this rcode.
  public void fault(String owner, String type, int rcode) {
    closest(name(owner)).fault(name(owner), Type.value(type), rcode);
  }

  private LabZone closest(Name owner) {
    for (Name up = owner; ; up = new Name(up, 1)) {
      LabZone zone = zones.get(up);
      if (zone != null) {
        return zone;
      }
    }
  }

  private static void addAddress(LabZone zone, Name owner, IpAddress address) {
    int type = address.family() == Family.IPV4 ? Type.A : Type.AAAA;
    if (zone.rrset(owner, type).stream().flatMap(set -> set.rrs().stream()).noneMatch(r -> r.rdataToString().equals(address.toString()))) {
      add(zone, owner, type, address.toString());
    }
  }

  private static void add(LabZone zone, Name owner, int type, String data) {
    try {
      zone.add(Record.fromString(owner, type, DClass.IN, TTL, data, Name.root));
    } catch (IOException wrong) {
      throw LabFault.of("The lab's zone data is wrong: " + data, wrong);
    }
  }

  /// Signs what is to be signed and starts every server and the recursor at `resolvers`. Each socket
  /// is told to `bound`.
  public void start(
      List<IpAddress> resolvers, Function<Family, InetAddress> loopback, BiConsumer<IpAddress, InetSocketAddress> bound) {
    signers.forEach((origin, signer) -> {
      if (origin.labels() > 1) {
        closest(new Name(origin, 1)).add(signer.delegationSigner());
      }
    });
    signers.forEach((origin, signer) -> signer.sign(closest(origin)));
    LabRecursor recursor = new LabRecursor(List.copyOf(zones.values()), bogus);
    servers.forEach((address, server) -> listen(address, server, loopback, bound));
    resolvers.forEach(address -> listen(address, recursor, loopback, bound));
  }

  private void listen(
      IpAddress address, LabResponder responder, Function<Family, InetAddress> loopback, BiConsumer<IpAddress, InetSocketAddress> bound) {
    try {
      LabDnsSocket socket = LabDnsSocket.start(loopback.apply(address.family()), responder);
      sockets.add(socket);
      bound.accept(address, socket.address());
    } catch (IOException unable) {
      throw LabFault.of("The lab needs both 127.0.0.1 and ::1 on this machine.", unable);
    }
  }

  /// The root's key, one DNSKEY line in master-file format.
  public String trustAnchor() {
    return java.util.Objects.requireNonNull(signers.get(Name.root)).key().toString() + "\n";
  }

  private static Name name(String text) {
    try {
      return Name.fromString(text.endsWith(".") ? text : text + ".");
    } catch (TextParseException wrong) {
      throw LabFault.of("The lab's zone data is wrong: " + text, wrong);
    }
  }

  @Override
  public void close() {
    sockets.forEach(LabDnsSocket::close);
  }
}
