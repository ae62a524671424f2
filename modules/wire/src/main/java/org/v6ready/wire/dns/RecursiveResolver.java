package org.v6ready.wire.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Routes;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// The stub side of DNS. Aliases are followed inside the answer and, where a resolver stops half-way,
/// by further questions; a loop ends as SERVFAIL.
final class RecursiveResolver implements Resolver {
  private final List<SystemResolvers.Server> servers;
  private final DnsSockets sockets;
  private final LocalInterface from;
  private final Routes routes;
  private final AtomicInteger preferred = new AtomicInteger();
  private volatile Dns64 dns64;

  RecursiveResolver(
      List<SystemResolvers.Server> servers, DnsSockets sockets, LocalInterface from, Routes routes, Dns64 dns64) {
    this.servers = List.copyOf(servers);
    this.sockets = sockets;
    this.from = from;
    this.routes = routes;
    this.dns64 = dns64;
  }

  @Override
  public AddressAnswer addresses(DomainName name, Family family, Deadline deadline) {
    Chain chain = follow(Names.wire(name), family == Family.IPV4 ? Type.A : Type.AAAA, deadline);
    List<IpAddress> all = chain.records().stream().map(Records::address).distinct().toList();
    Dns64 dns = dns64;
    if (family == Family.IPV4 || all.stream().noneMatch(dns::suspects)) {
      return new AddressAnswer(chain.status(), all, List.of(), chain.rtt(), chain.attempts());
    }
    Dns64.Unmasked real = dns.unmask(name, all, addresses(name, Family.IPV4, deadline), deadline);
    List<IpAddress> kept = all.stream().filter(address -> !real.synthesised().contains(address)).toList();
    return new AddressAnswer(
        real.status().orElse(chain.status()), kept, real.synthesised(), chain.rtt(), chain.attempts());
  }

  @Override
  public RecordAnswer records(DomainName name, String type, Deadline deadline) {
    Chain chain = follow(Names.wire(name), Names.type(type), deadline);
    List<DomainName> aliases = chain.aliases().stream().map(Names::domain).toList();
    return new RecordAnswer(
        chain.status(), Records.ours(chain.records()), aliases, chain.authenticated(), chain.rtt());
  }

  @Override
  public List<IpAddress> servers() {
    return servers.stream().map(SystemResolvers.Server::address).toList();
  }

  @Override
  public void stripPrefixes(List<IpPrefix> nat64Prefixes) {
    dns64 = dns64.with(nat64Prefixes);
  }

  /// A whole chain of aliases and what stands at its end.
  private record Chain(
      DnsStatus status, List<Record> records, List<Name> aliases, boolean authenticated, Duration rtt, int attempts) {}

  private Chain follow(Name name, int type, Deadline deadline) {
    List<Name> aliases = new ArrayList<>();
    boolean authenticated = true;
    Name at = name;
    while (true) {
      Outcome outcome = ask(at, type, deadline);
      if (outcome.message() == null || !outcome.status().clean()) {
        return new Chain(outcome.status(), List.of(), aliases, false, outcome.rtt(), outcome.attempts());
      }
      authenticated &= outcome.message().getHeader().getFlag(Flags.AD);
      AliasChain chain = AliasChain.of(outcome.message(), at, type);
      aliases.addAll(chain.targets());
      if (chain.loops() || aliases.size() > AliasChain.LONGEST) {
        return new Chain(DnsStatus.SERVFAIL, List.of(), aliases, false, outcome.rtt(), outcome.attempts());
      }
      if (!chain.unfinished()) {
        return new Chain(
            outcome.status(), chain.records(), aliases, authenticated, outcome.rtt(), outcome.attempts());
      }
      if (aliases.indexOf(chain.end()) != aliases.lastIndexOf(chain.end()) || chain.end().equals(name)) {
        return new Chain(DnsStatus.SERVFAIL, List.of(), aliases, false, outcome.rtt(), outcome.attempts());
      }
      at = chain.end();
    }
  }

  /// How one question ended; the message is there when anything was answered.
  private record Outcome(
      DnsStatus status, @org.jspecify.annotations.Nullable Message message, Duration rtt, int attempts) {}

  private Outcome ask(Name name, int type, Deadline deadline) {
    if (servers.isEmpty()) {
      return new Outcome(DnsStatus.NOT_ASKED, null, Duration.ZERO, 0);
    }
    int first = preferred.get();
    HedgedQuestion.Try end =
        new HedgedQuestion(deadline)
            .run(first, servers.size(), server -> exchange(server, Queries.recursive(name, type), deadline));
    if (!(end.reply() instanceof DnsReply.Answered(Message message, _, Duration rtt))) {
      return new Outcome(end.status(), null, end.reply().rtt(), end.attempts());
    }
    if (end.resolver() != first) {
      preferred.compareAndSet(first, end.resolver());
    }
    boolean bogus = message.getRcode() == Rcode.SERVFAIL && answersUnchecked(end.resolver(), name, type, deadline);
    return new Outcome(bogus ? DnsStatus.BOGUS : end.status(), message, rtt, end.attempts());
  }

  private boolean answersUnchecked(int server, Name name, int type, Deadline deadline) {
    return exchange(server, Queries.unchecked(name, type, false), deadline)
            instanceof DnsReply.Answered(Message message, _, _)
        && DirectAuthority.status(message.getRcode()).clean();
  }

  /// Any question to the preferred resolver, as it is; for DNSSEC by way of the resolver.
  DnsReply unchecked(Name name, int type, Deadline deadline) {
    return servers.isEmpty()
        ? new DnsReply.NotSent("no resolver", Duration.ZERO)
        : new HedgedQuestion(deadline)
            .run(
                preferred.get(),
                servers.size(),
                server -> exchange(server, Queries.unchecked(name, type, true), deadline))
            .reply();
  }

  private DnsReply exchange(int index, Message query, Deadline deadline) {
    SystemResolvers.Server server = servers.get(index);
    InetSocketAddress to =
        from.scoped(routes.towards(server.address(), DirectAuthority.PORT), server.scope());
    DnsReply reply = sockets.exchange(to, query, DnsTransport.UDP, deadline);
    if (reply instanceof DnsReply.Answered(Message message, _, _)) {
      if (message.getRcode() == Rcode.FORMERR && query.getOPT() != null) {
        return exchange(index, Queries.withoutEdns(query), deadline);
      }
      if (message.getHeader().getFlag(Flags.TC)) {
        DnsReply whole = sockets.exchange(to, Objects.requireNonNull(query), DnsTransport.TCP, deadline);
        return whole instanceof DnsReply.NotSent ? new DnsReply.Silent(whole.rtt()) : whole;
      }
    }
    return reply;
  }
}
