package org.v6ready.probes.zone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.TypeParity;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.OwnLag;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.wire.dns.DirectAnswer;
import org.v6ready.wire.dns.Walker.DelegatedServer;
import org.v6ready.wire.dns.Walker.Delegation;

/// A and AAAA of one name, asked three times of each authoritative server address (RFC 4074).
final class ParityLook {
  private static final int SERVERS = 6;
  private static final int TIMES = 3;
  private static final Duration LATE = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DomainName host;
  private final Delegation cut;
  private final ProbeContext context;

  ParityLook(DomainName host, Delegation cut, ProbeContext context) {
    this.host = host;
    this.cut = cut;
    this.context = context;
  }

  List<TypeParity> look() {
    return Together.each(servers(), this::ask);
  }

  /// At most six addresses, each server's turn in rounds so that one with many does not crowd out.
  private List<IpAddress> servers() {
    List<List<IpAddress>> each =
        Together.each(cut.servers().stream().limit(SERVERS).toList(), this::addresses);
    Set<IpAddress> chosen = new LinkedHashSet<>();
    for (int round = 0; round < SERVERS; round++) {
      for (List<IpAddress> one : each) {
        if (round < one.size() && chosen.size() < SERVERS) {
          chosen.add(one.get(round));
        }
      }
    }
    return List.copyOf(chosen);
  }

  private List<IpAddress> addresses(DelegatedServer server) {
    Set<IpAddress> known = new LinkedHashSet<>();
    for (Family family : Family.values()) {
      known.addAll(ServerAddresses.resolved(server.name(), family, context).addresses());
    }
    return (known.isEmpty() ? (Collection<IpAddress>) server.glue() : known)
        .stream().filter(context::sees).toList();
  }

  /// A time counts only when this machine was not late itself; without one both times are zero.
  private TypeParity ask(IpAddress server) {
    List<DirectAnswer> a = new ArrayList<>();
    List<DirectAnswer> aaaa = new ArrayList<>();
    List<DirectAnswer> timedA = new ArrayList<>();
    List<DirectAnswer> timedAaaa = new ArrayList<>();
    try (OwnLag own = new OwnLag(context.wire().clock())) {
      for (int i = 0; timedA.size() < TIMES && i < 2 * TIMES; i++) {
        own.keptUp(LATE);
        // In turns, so that a passing slowness meets both types.
        a.add(ask(server, "A"));
        aaaa.add(ask(server, "AAAA"));
        if (own.keptUp(LATE)) {
          timedA.add(a.getLast());
          timedAaaa.add(aaaa.getLast());
        }
        if (silent(a) && silent(aaaa)) {
          break;
        }
      }
    }
    return new TypeParity(server, status(a), status(aaaa), median(timedA), median(timedAaaa));
  }

  private DirectAnswer ask(IpAddress server, String type) {
    return context
        .wire()
        .authority()
        .ask(server, host, type, DnsTransport.UDP, context.deadline(PATIENCE));
  }

  /// Two in a row lost for both types: a dead server, which is another fact's matter.
  private static boolean silent(List<DirectAnswer> answers) {
    return answers.size() == 2
        && answers.stream().allMatch(answer -> answer.status() == DnsStatus.TIMEOUT);
  }

  private static DnsStatus status(List<DirectAnswer> answers) {
    for (DirectAnswer answer : answers) {
      if (answer.status() == DnsStatus.NOERROR) {
        return DnsStatus.NOERROR;
      }
    }
    return answers.stream()
        .map(DirectAnswer::status)
        .filter(status -> status != DnsStatus.TIMEOUT)
        .findFirst()
        .orElse(DnsStatus.TIMEOUT);
  }

  private static Duration median(List<DirectAnswer> answers) {
    List<Duration> answered =
        answers.stream()
            .filter(answer -> answer.status() != DnsStatus.TIMEOUT)
            .map(DirectAnswer::rtt)
            .sorted()
            .toList();
    return answered.isEmpty() ? Duration.ZERO : answered.get(answered.size() / 2);
  }
}
