package org.v6ready.wire.dns;

import java.time.Duration;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Routes;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// One question to one server. An ICMP error or a close without an answer is state UNREACHABLE with
/// status TIMEOUT; where nothing listens the state is REFUSED, and so it is after the RCODE of that
/// name. The status REFUSED is the RCODE alone. An answer with records of other types only, and no
/// alias, is MALFORMED: it answers another question (RFC 4074 section 4).
final class DirectAuthority implements Authority {
  static final int PORT = 53;

  private final DnsSockets sockets;
  private final Routes routes;

  DirectAuthority(DnsSockets sockets, Routes routes) {
    this.sockets = sockets;
    this.routes = routes;
  }

  @Override
  public DirectAnswer ask(IpAddress server, DomainName name, String type, DnsTransport transport, Deadline deadline) {
    return put(Queries.direct(Names.wire(name), Names.type(type)), server, transport, deadline);
  }

  @Override
  public DirectAnswer askPlain(IpAddress server, DomainName name, String type, DnsTransport transport, Deadline deadline) {
    return put(Queries.plain(Names.wire(name), Names.type(type)), server, transport, deadline);
  }

  private DirectAnswer put(Message query, IpAddress server, DnsTransport transport, Deadline deadline) {
    return read(sockets.exchange(routes.towards(server, PORT), query, transport, deadline));
  }

  static DirectAnswer read(DnsReply reply) {
    return switch (reply) {
      case DnsReply.Answered(Message message, int octets, Duration rtt) -> read(message, octets, rtt);
      case DnsReply.Silent(Duration rtt) -> none(ServerState.TIMEOUT, DnsStatus.TIMEOUT, rtt);
      case DnsReply.Malformed(_, Duration rtt) -> none(ServerState.MALFORMED, DnsStatus.MALFORMED, rtt);
      case DnsReply.Unreachable(_, boolean refused, Duration rtt) ->
          none(refused ? ServerState.REFUSED : ServerState.UNREACHABLE, DnsStatus.TIMEOUT, rtt);
      case DnsReply.NotSent(_, Duration rtt) -> none(ServerState.NOT_ATTEMPTED, DnsStatus.NOT_ASKED, rtt);
    };
  }

  private static DirectAnswer read(Message message, int octets, Duration rtt) {
    boolean beside = answersAnotherQuestion(message);
    return new DirectAnswer(
        beside ? ServerState.MALFORMED : state(message),
        beside ? DnsStatus.MALFORMED : status(message.getRcode()),
        message.getHeader().getFlag(Flags.AA),
        message.getHeader().getFlag(Flags.TC),
        Records.section(message, Section.ANSWER),
        Records.section(message, Section.AUTHORITY),
        Records.section(message, Section.ADDITIONAL),
        octets,
        rtt);
  }

  private static boolean answersAnotherQuestion(Message message) {
    Record question = message.getQuestion();
    List<Record> answer = message.getSection(Section.ANSWER);
    return question != null
        && question.getType() != Type.ANY
        && !answer.isEmpty()
        && answer.stream()
            .mapToInt(Record::getType)
            .noneMatch(type -> type == question.getType() || type == Type.CNAME || type == Type.DNAME);
  }

  private static DirectAnswer none(ServerState state, DnsStatus status, Duration rtt) {
    return new DirectAnswer(state, status, false, false, List.of(), List.of(), List.of(), 0, rtt);
  }

  private static ServerState state(Message message) {
    return switch (message.getRcode()) {
      case Rcode.NOERROR, Rcode.NXDOMAIN ->
          message.getHeader().getFlag(Flags.AA) ? ServerState.AUTHORITATIVE : ServerState.LAME;
      case Rcode.REFUSED -> ServerState.REFUSED;
      case Rcode.SERVFAIL -> ServerState.SERVFAIL;
      default -> ServerState.OTHER_RCODE;
    };
  }

  /// Rcodes without a word of their own (FORMERR, NOTIMP, NOTAUTH, …) are failures of the server.
  static DnsStatus status(int rcode) {
    return switch (rcode) {
      case Rcode.NOERROR -> DnsStatus.NOERROR;
      case Rcode.NXDOMAIN -> DnsStatus.NXDOMAIN;
      case Rcode.REFUSED -> DnsStatus.REFUSED;
      default -> DnsStatus.SERVFAIL;
    };
  }
}
