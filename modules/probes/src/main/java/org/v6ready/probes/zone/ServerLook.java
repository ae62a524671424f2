package org.v6ready.probes.zone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.Glue;
import org.v6ready.model.dns.NameServerAddress;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.wire.dns.DirectAnswer;
import org.v6ready.wire.dns.DnsRecord;

/// One address of a name server, asked directly: SOA over UDP and over TCP, the apex RRsets, and the
/// DNSKEY RRset with TCP fallback.
final class ServerLook {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration SPACING = Duration.ofSeconds(1);
  private static final List<String> APEX = List.of("NS", "MX", "TXT", "A", "AAAA");

  private final IpAddress address;
  private final DomainName zone;
  private final ProbeContext context;

  ServerLook(IpAddress address, DomainName zone, ProbeContext context) {
    this.address = address;
    this.zone = zone;
    this.context = context;
  }

  NameServerAddress look(Glue glue) {
    ServerState not = ServerState.NOT_ATTEMPTED;
    if (!context.sees(address)) {
      return new NameServerAddress(address, not, not, glue, null, null, not, Duration.ZERO);
    }
    List<DirectAnswer> soa =
        Together.each(List.of(DnsTransport.UDP, DnsTransport.TCP), over -> patiently("SOA", over));
    DirectAnswer tcp = soa.getLast();
    DirectAnswer udp = heardOut(soa.getFirst(), tcp);
    boolean serves = serves(udp) || serves(tcp);
    DirectAnswer best = serves(udp) && !udp.truncated() ? udp : tcp;
    ServerState dnskey = serves ? state(fetched("DNSKEY")) : state(udp);
    return new NameServerAddress(
        address,
        state(udp),
        state(tcp),
        glue,
        serial(best),
        serves ? digest() : null,
        dnskey,
        serves(udp) ? udp.rtt() : tcp.rtt());
  }

  /// One question, repeated while it fails. Silence takes nothing back that was said before: routers
  /// and hosts send only so many ICMP errors a second.
  DirectAnswer patiently(String type, DnsTransport transport) {
    DirectAnswer answer = once(type, transport);
    for (int tried = 1; tried < context.attempts() && !serves(answer); tried++) {
      context.wire().clock().pause(SPACING);
      DirectAnswer next = once(type, transport);
      answer = next.state() == ServerState.TIMEOUT ? answer : next;
    }
    return answer;
  }

  /// A host that refuses TCP is there: its ICMP error for UDP may only have been rationed (RFC 4443
  /// section 2.4 (f), one a second for each peer), so it is asked again when that second is over.
  private DirectAnswer heardOut(DirectAnswer udp, DirectAnswer tcp) {
    DirectAnswer answer = udp;
    for (int tried = 0; tried < context.attempts() && answer.state() == ServerState.TIMEOUT && tcp.state() == ServerState.REFUSED; tried++) {
      context.wire().clock().pause(SPACING.multipliedBy(1 + tried));
      answer = once("SOA", DnsTransport.UDP);
    }
    return answer;
  }

  private DirectAnswer once(String type, DnsTransport transport) {
    Duration wait = context.timeout().compareTo(PATIENCE) < 0 ? context.timeout() : PATIENCE;
    return context.wire().authority().ask(address, zone, type, transport, context.deadline(wait));
  }

  /// UDP first, TCP when truncated (RFC 7766).
  private DirectAnswer fetched(String type) {
    DirectAnswer udp = patiently(type, DnsTransport.UDP);
    return udp.truncated() ? patiently(type, DnsTransport.TCP) : udp;
  }

  private static boolean serves(DirectAnswer answer) {
    return state(answer) == ServerState.AUTHORITATIVE;
  }

  /// A truncated answer with AA set has an empty answer section and is no less authoritative.
  private static ServerState state(DirectAnswer answer) {
    return answer.truncated() && answer.authoritative() ? ServerState.AUTHORITATIVE : answer.state();
  }

  private static @Nullable Long serial(DirectAnswer answer) {
    for (DnsRecord record : answer.answer()) {
      String[] fields = record.text().split("\\s+");
      if (record.type().equals("SOA") && fields.length >= 7 && fields[2].matches("\\d{1,10}")) {
        return Long.valueOf(fields[2]);
      }
    }
    return null;
  }

  /// SHA-256 over the apex RRsets, sorted, TTLs left out; null when one of them was not answered,
  /// because a digest of half the zone would differ from every other.
  private @Nullable String digest() {
    TreeSet<String> lines = new TreeSet<>();
    for (DirectAnswer answer : Together.each(APEX, this::fetched)) {
      if (!serves(answer)) {
        return null;
      }
      for (DnsRecord record : answer.answer()) {
        if (APEX.contains(record.type())) {
          lines.add(record.type() + " " + canonical(record));
        }
      }
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(text), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String canonical(DnsRecord record) {
    return record.type().equals("TXT") ? record.text() : record.text().toLowerCase(Locale.ROOT);
  }
}
