package org.v6ready.probes.zone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
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
      return new NameServerAddress(address, not, not, glue, null, null, not, null, Duration.ZERO);
    }
    List<Heard> soa =
        Together.each(List.of(DnsTransport.UDP, DnsTransport.TCP), over -> patiently("SOA", over, Manner.EDNS));
    DirectAnswer tcp = soa.getLast().answer();
    Heard heard = heardOut(soa.getFirst(), tcp);
    DirectAnswer udp = heard.answer();
    boolean serves = serves(udp) || serves(tcp);
    DirectAnswer best = serves(udp) && !udp.truncated() ? udp : tcp;
    Manner manner = serves(udp) ? heard.manner() : soa.getLast().manner();
    ServerState dnskey = serves ? dnskey(manner) : state(udp);
    return new NameServerAddress(
        address,
        state(udp),
        state(tcp),
        glue,
        serial(best),
        serves ? digest(manner) : null,
        dnskey,
        serves ? (Boolean) (manner == Manner.EDNS) : null,
        serves(udp) ? udp.rtt() : tcp.rtt());
  }

  /// The largest answer is one to a question with EDNS: a server that answers none of those is not
  /// waited for again.
  private ServerState dnskey(Manner manner) {
    return switch (manner) {
      case EDNS -> state(fetched("DNSKEY", manner));
      case PLAIN -> state(once("DNSKEY", DnsTransport.UDP, Manner.EDNS));
    };
  }

  /// How a question is put.
  private enum Manner {
    EDNS,
    PLAIN
  }

  /// An answer, and how the question that got it was put.
  private record Heard(DirectAnswer answer, Manner manner) {}

  /// One question, repeated while it is not served.
  DirectAnswer patiently(String type, DnsTransport transport) {
    return patiently(type, transport, Manner.EDNS).answer();
  }

  /// The last try goes without EDNS, for some servers drop what they do not know; what that one gets
  /// counts only when EDNS fails once more, for packets are lost as well.
  private Heard patiently(String type, DnsTransport transport, Manner manner) {
    List<Manner> tries = new ArrayList<>(Collections.nCopies(Math.max(1, context.attempts() - 1), manner));
    tries.add(Manner.PLAIN);
    Heard first = new Heard(once(type, transport, manner), manner);
    Heard heard = again(first, type, transport, tries.subList(1, tries.size()), ServerLook::serves);
    if (heard.manner() == manner || !serves(heard.answer())) {
      return heard;
    }
    DirectAnswer once = once(type, transport, manner);
    return serves(once) ? new Heard(once, manner) : heard;
  }

  /// A host that refuses TCP is there: its ICMP error for UDP may only have been rationed (RFC 4443
  /// section 2.4 (f), one a second for each peer), so it is asked again when that second is over.
  private Heard heardOut(Heard udp, DirectAnswer tcp) {
    return again(
        udp, "SOA", DnsTransport.UDP, Collections.nCopies(context.attempts(), Manner.EDNS),
        answer -> answer.state() != ServerState.TIMEOUT || tcp.state() != ServerState.REFUSED);
  }

  /// Asks on until it is `enough`. Silence takes nothing back that was said before: routers and hosts
  /// send only so many ICMP errors a second.
  private Heard again(
      Heard first, String type, DnsTransport transport, List<Manner> tries, Predicate<DirectAnswer> enough) {
    Heard heard = first;
    for (Manner manner : tries) {
      if (enough.test(heard.answer())) {
        break;
      }
      context.wire().clock().pause(SPACING);
      DirectAnswer next = once(type, transport, manner);
      heard = next.state() == ServerState.TIMEOUT ? heard : new Heard(next, manner);
    }
    return heard;
  }

  private DirectAnswer once(String type, DnsTransport transport, Manner manner) {
    Duration wait = context.timeout().compareTo(PATIENCE) < 0 ? context.timeout() : PATIENCE;
    return switch (manner) {
      case EDNS -> context.wire().authority().ask(address, zone, type, transport, context.deadline(wait));
      case PLAIN -> context.wire().authority().askPlain(address, zone, type, transport, context.deadline(wait));
    };
  }

  /// UDP first, TCP when truncated (RFC 7766).
  private DirectAnswer fetched(String type, Manner manner) {
    DirectAnswer udp = patiently(type, DnsTransport.UDP, manner).answer();
    return udp.truncated() ? patiently(type, DnsTransport.TCP, manner).answer() : udp;
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
  private @Nullable String digest(Manner manner) {
    TreeSet<String> lines = new TreeSet<>();
    for (DirectAnswer answer : Together.each(APEX, type -> fetched(type, manner))) {
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
