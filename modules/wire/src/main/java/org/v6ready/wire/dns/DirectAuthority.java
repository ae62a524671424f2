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
import org.xbill.DNS.Section;

/// One question to one server. A RST, an ICMP error or an orderly close without an answer is state
/// UNREACHABLE with status TIMEOUT: REFUSED is kept for the RCODE.
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
    Message query = Queries.direct(Names.wire(name), Names.type(type));
    return read(sockets.exchange(routes.towards(server, PORT), query, transport, deadline));
  }

  static DirectAnswer read(DnsReply reply) {
    return switch (reply) {
      case DnsReply.Answered(Message message, int octets, Duration rtt) -> read(message, octets, rtt);
      case DnsReply.Silent(Duration rtt) -> none(ServerState.TIMEOUT, DnsStatus.TIMEOUT, rtt);
      case DnsReply.Malformed(_, Duration rtt) -> none(ServerState.MALFORMED, DnsStatus.MALFORMED, rtt);
      case DnsReply.Unreachable(_, Duration rtt) -> none(ServerState.UNREACHABLE, DnsStatus.TIMEOUT, rtt);
      case DnsReply.NotSent(_, Duration rtt) -> none(ServerState.NOT_ATTEMPTED, DnsStatus.NOT_ASKED, rtt);
    };
  }

  private static DirectAnswer read(Message message, int octets, Duration rtt) {
    return new DirectAnswer(
        state(message),
        status(message.getRcode()),
        message.getHeader().getFlag(Flags.AA),
        message.getHeader().getFlag(Flags.TC),
        Records.section(message, Section.ANSWER),
        Records.section(message, Section.AUTHORITY),
        Records.section(message, Section.ADDITIONAL),
        octets,
        rtt);
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
