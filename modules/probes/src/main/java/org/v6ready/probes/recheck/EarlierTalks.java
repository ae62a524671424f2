package org.v6ready.probes.recheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.mail.Exchanger;
import org.v6ready.model.mail.MailFacts;
import org.v6ready.model.mail.SmtpDialogue;

/// The sessions with mail exchangers and endpoints of two looks.
final class EarlierTalks {
  private EarlierTalks() {}

  static MailFacts mail(MailFacts later, TargetFacts earlier) {
    if (!(earlier instanceof TargetFacts.Mail before)) {
      return later;
    }
    List<Exchanger> exchangers = later.exchangers().stream().map(one -> exchanger(one, before.mail())).toList();
    return new MailFacts(
        later.mxStatus(), later.nullMx(), later.implicitMx(), exchangers, later.spf(), later.policies(), later.namePaths(), later.userAccess());
  }

  private static Exchanger exchanger(Exchanger later, MailFacts before) {
    List<SmtpDialogue> earlier =
        before.exchangers().stream().filter(one -> one.name().equals(later.name())).flatMap(one -> one.dialogues().stream()).toList();
    List<SmtpDialogue> dialogues = later.dialogues().stream().map(one -> dialogue(one, earlier)).toList();
    return new Exchanger(later.preference(), later.name(), later.alias(), later.literal(), dialogues);
  }

  private static SmtpDialogue dialogue(SmtpDialogue later, List<SmtpDialogue> earlier) {
    Optional<SmtpDialogue> before = earlier.stream().filter(one -> one.address().equals(later.address())).findFirst();
    if (before.isEmpty()) {
      return later;
    }
    boolean lost = before.get().tcp() == TcpState.OPEN && later.tcp() != TcpState.OPEN;
    SmtpDialogue kept = lost ? before.get() : later;
    return new SmtpDialogue(
        kept.address(), EarlierAttempts.attempts(later.attempts(), before.get().attempts(), lost), kept.banner(), kept.bannerWait(), kept.ehlo(),
        kept.extensions(), kept.startTls(), kept.reverse(), kept.detail());
  }

  static List<EndpointExchange> exchanges(List<EndpointExchange> later, TargetFacts earlier) {
    return earlier instanceof TargetFacts.Endpoint before
        ? later.stream().map(one -> exchange(one, before.exchanges())).toList()
        : later;
  }

  private static EndpointExchange exchange(EndpointExchange later, List<EndpointExchange> earlier) {
    Optional<EndpointExchange> before = earlier.stream().filter(one -> one.address().equals(later.address())).findFirst();
    if (before.isEmpty() || later.spoke() == before.get().spoke()) {
      return later;
    }
    EndpointExchange kept = later.spoke() ? later : before.get();
    List<TcpState> transports = new ArrayList<>(before.get().transports());
    transports.addAll(later.transports());
    transports.removeIf(state -> state == TcpState.NOT_ATTEMPTED);
    return new EndpointExchange(kept.address(), transports, kept.spoke(), kept.detail(), kept.tls(), kept.rtt());
  }
}
