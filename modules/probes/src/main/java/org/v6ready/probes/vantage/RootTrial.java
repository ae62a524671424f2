package org.v6ready.probes.vantage;

import java.time.Duration;
import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.probes.Together;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.dns.DirectAnswer;

/// The root servers as anchors: TCP to port 53 and a question over UDP, over each family.
final class RootTrial {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int PER_FAMILY = 4;

  private RootTrial() {}

  /// What the roots did. `routesMayDecide` says that no anchors were configured and that the resolver
  /// works: when no anchor answers at all, this is a network of its own and its routes decide
  /// (verdicts, section 2).
  record Seen(
      List<AnchorResult> results, boolean namesIpv4, boolean namesIpv6, boolean routesMayDecide) {}

  private record One(AnchorResult result, boolean answersUdp) {}

  static Seen look(Wire wire, boolean unconfigured) {
    List<IpAddress> roots =
        VantageProof.families().stream()
            .flatMap(family -> wire.walker().roots().stream().filter(root -> root.family() == family).limit(PER_FAMILY))
            .toList();
    var both =
        Together.both(
            () -> Together.each(roots, root -> one(wire, root)),
            () -> unconfigured && Recursion.works(wire));
    List<One> seen = both.first();
    return new Seen(
        seen.stream().map(One::result).toList(),
        answers(seen, Family.IPV4),
        answers(seen, Family.IPV6),
        both.second());
  }

  private static boolean answers(List<One> seen, Family family) {
    return seen.stream().anyMatch(one -> one.result().family() == family && one.answersUdp());
  }

  private static One one(Wire wire, IpAddress root) {
    var both =
        Together.both(
            () -> wire.dialer().dial(root, 53, Deadline.in(PATIENCE, wire.clock())),
            () -> wire.authority().ask(root, DomainName.ROOT, "SOA", DnsTransport.UDP, Deadline.in(PATIENCE, wire.clock())));
    if (both.first() instanceof Dialled.Open open) {
      open.connection().close();
    }
    TcpState tcp = both.first().attempt().state();
    boolean udp = answered(both.second());
    boolean works = udp || AnchorTrial.answered(tcp);
    boolean tried = tcp != TcpState.NOT_ATTEMPTED || both.second().state() != ServerState.NOT_ATTEMPTED;
    String kind = root.family() == Family.IPV4 ? "ipv4-literal" : "ipv6-literal";
    return new One(
        new AnchorResult(root.toString(), kind, "DNS root", root.family(), root.toString(), tcp, tried ? works : null), udp);
  }

  private static boolean answered(DirectAnswer answer) {
    // A middlebox that answers in a root server's place does not claim to be authoritative.
    return answer.state() == ServerState.AUTHORITATIVE;
  }
}
