package org.v6ready.checks.ladder;

import java.util.Arrays;
import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.mail.Exchanger;
import org.v6ready.model.mail.SmtpDialogue;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.vantage.Port25;
import org.v6ready.model.vantage.Vantage;

/// Whether a domain takes mail from a client: one exchanger that greets is enough (RFC 5321 section
/// 5.1).
final class MailWorks {
  private MailWorks() {}

  static Answer of(Client client, TargetFacts.Mail facts) {
    if (facts.mail().nullMx() || facts.mail().exchangers().isEmpty()) {
      return Answer.UNKNOWN;
    }
    Answer any = Answer.NO;
    for (Exchanger exchanger : facts.mail().exchangers()) {
      any = any.or(exchanger(client, facts, exchanger));
    }
    Answer domain =
        client == Client.PURE ? walkable(facts) : Answer.YES;
    return any.and(domain);
  }

  /// Whether a failure to connect to port 25 can be theirs over every family that was tried: a session
  /// that opened proves that our own line lets SMTP out, an anchor proves it unless there is silence on
  /// every side.
  static boolean seen(TargetFacts.Mail facts, Vantage vantage) {
    List<SmtpDialogue> tried = facts.mail().exchangers().stream().flatMap(mx -> mx.dialogues().stream())
        .filter(one -> one.tcp() != TcpState.NOT_ATTEMPTED).toList();
    return Arrays.stream(Family.values()).allMatch(family -> seen(family, tried, vantage.port25(family)));
  }

  private static boolean seen(Family family, List<SmtpDialogue> tried, Port25 line) {
    List<SmtpDialogue> mine = tried.stream().filter(one -> one.address().family() == family).toList();
    return mine.isEmpty()
        || switch (line) {
          case OPEN -> tried.stream().anyMatch(one -> heard(one.tcp()));
          case BLOCKED -> opened(mine);
          case UNPROVEN -> opened(tried);
        };
  }

  private static boolean opened(List<SmtpDialogue> sessions) {
    return sessions.stream().anyMatch(one -> one.tcp() == TcpState.OPEN);
  }

  private static boolean heard(TcpState state) {
    return switch (state) {
      case OPEN, REFUSED, RESET -> true;
      case TIMEOUT, UNREACHABLE, PROHIBITED, NOT_ATTEMPTED -> false;
    };
  }

  /// The domain itself often has no AAAA; it is enough that its walk was answered.
  private static Answer walkable(TargetFacts.Mail facts) {
    HostFacts domain = facts.hosts().getFirst();
    if (domain.ipv6Walk() != null && domain.ipv6Walk().answered()) {
      return Answer.YES;
    }
    return NamePath.overIpv6(domain, facts.zones());
  }

  private static Answer exchanger(Client client, TargetFacts.Mail facts, Exchanger exchanger) {
    return DomainName.parse(exchanger.name())
        .flatMap(name -> facts.hosts().stream().filter(host -> host.host().equals(name)).findFirst())
        .map(host -> switch (NamePath.route(client, host)) {
          case NONE -> Answer.NO;
          case UNKNOWN -> Answer.UNKNOWN;
          case IPV4 -> greets(exchanger, Family.IPV4);
          case IPV6 -> switch (client) {
            case DUAL_STACK -> greets(exchanger, Family.IPV6).or(fallback(exchanger));
            case NAT64 -> greets(exchanger, Family.IPV6);
            case PURE -> greets(exchanger, Family.IPV6).and(NamePath.overIpv6(host, facts.zones()));
          };
        })
        .orElse(Answer.NO);
  }

  /// Over IPv4 after IPv6 did not take the mail. After a 5xx greeting some senders go on to the next
  /// address and some give up for good (RFC 5321 section 4.2.1, RFC 7504): which one it will be is not known.
  private static Answer fallback(Exchanger exchanger) {
    boolean forGood = exchanger.dialogues().stream()
        .anyMatch(d -> d.address().family() == Family.IPV6 && d.banner() / 100 == 5);
    Answer four = greets(exchanger, Family.IPV4);
    return forGood && four == Answer.YES ? Answer.UNKNOWN : four;
  }

  private static Answer greets(Exchanger exchanger, Family family) {
    List<SmtpDialogue> tried = exchanger.dialogues().stream()
        .filter(d -> d.address().family() == family && (d.tcp() != TcpState.NOT_ATTEMPTED || !d.address().global()))
        .toList();
    return tried.isEmpty()
        ? Answer.UNKNOWN
        : Answer.of(tried.stream().anyMatch(d -> d.banner() == 220 && d.ehlo() / 100 == 2));
  }
}
