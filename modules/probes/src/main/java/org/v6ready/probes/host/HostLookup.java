package org.v6ready.probes.host;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.HttpsRecord;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Tasks;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dns.RecordAnswer;
import org.v6ready.wire.dns.Resolver;

/// What the resolver says of a host: A, AAAA, HTTPS and the aliases on the way.
public record HostLookup(
    AddressAnswer a, AddressAnswer aaaa, List<DomainName> cnames, List<HttpsRecord> https) {
  /// A resolver needs longer than one attempt to give up on a silent authority.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration SPACING = Duration.ofSeconds(1);

  public HostLookup {
    cnames = List.copyOf(cnames);
    https = List.copyOf(https);
  }

  /// Asks, once per run and host. An unclean answer is asked for once more (verdict rule 6).
  public static HostLookup of(DomainName host, ProbeContext context) {
    return context.memory().once(HostLookup.class, host, () -> ask(host, context));
  }

  /// The answer of one family.
  public AddressAnswer answer(Family family) {
    return family == Family.IPV4 ? a : aaaa;
  }

  /// Every address, A before AAAA.
  public List<IpAddress> addresses() {
    return Stream.concat(a.addresses().stream(), aaaa.addresses().stream()).distinct().toList();
  }

  private static HostLookup ask(DomainName host, ProbeContext context) {
    Resolver resolver = context.wire().resolver();
    try (Tasks tasks = new Tasks()) {
      var a = tasks.start(() -> addresses(host, Family.IPV4, context));
      var aaaa = tasks.start(() -> addresses(host, Family.IPV6, context));
      var aliases = tasks.start(() -> resolver.records(host, "A", deadline(context)).cnames());
      var https = tasks.start(() -> resolver.records(host, "HTTPS", context.deadline()));
      return new HostLookup(a.join(), aaaa.join(), aliases.join(), records(https.join()));
    }
  }

  private static AddressAnswer addresses(DomainName host, Family family, ProbeContext context) {
    AddressAnswer first = context.wire().resolver().addresses(host, family, deadline(context));
    if (first.status().clean() || first.status() == DnsStatus.NOT_ASKED) {
      return first;
    }
    context.wire().clock().pause(SPACING);
    AddressAnswer again = context.wire().resolver().addresses(host, family, deadline(context));
    AddressAnswer better =
        again.status() == DnsStatus.NOT_ASKED || again.status() == DnsStatus.TIMEOUT ? first : again;
    return new AddressAnswer(
        better.status(), better.addresses(), better.synthesised(), better.rtt(),
        first.attempts() + again.attempts());
  }

  private static Deadline deadline(ProbeContext context) {
    return context.deadline(PATIENCE);
  }

  private static List<HttpsRecord> records(RecordAnswer answer) {
    return answer.records().stream()
        .map(record -> HttpsText.read(record.text(), record.owner()))
        .flatMap(Optional::stream)
        .toList();
  }
}
