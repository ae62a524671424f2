package org.v6ready.probes.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.mail.SmtpDialogue;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.vantage.Port25;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.talk.ReplyCode;
import org.v6ready.probes.talk.Talk;
import org.v6ready.probes.zone.ReverseProbe;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.Dialled;

/// An SMTP session with one address up to STARTTLS (RFC 5321, RFC 3207). No mail command is sent.
final class SmtpSession {
  private static final Duration SPACING = Duration.ofSeconds(2);
  private static final Duration BANNER = Duration.ofSeconds(60);
  private static final int PORT = 25;

  private final DomainName exchanger;
  private final IpAddress address;
  private final ProbeContext context;

  SmtpSession(DomainName exchanger, IpAddress address, ProbeContext context) {
    this.exchanger = exchanger;
    this.address = address;
    this.context = context;
  }

  SmtpDialogue hold() {
    ReverseFacts reverse = ReverseProbe.look(address, context);
    if (!context.sees(address)) {
      ConnectAttempt none =
          new ConnectAttempt(
              TcpState.NOT_ATTEMPTED, context.wire().clock().now(), Duration.ZERO, "");
      return closed(List.of(none), reverse);
    }
    List<ConnectAttempt> attempts = new ArrayList<>();
    // Where our own line blocks port 25, one try keeps the evidence and the rest would only wait.
    int tries = context.vantage().port25(address.family()) == Port25.BLOCKED ? 1 : context.attempts();
    for (int i = 0; i < tries; i++) {
      if (i > 0) {
        context.wire().clock().pause(SPACING);
      }
      switch (context.wire().dialer().dial(address, PORT, context.deadline())) {
        case Dialled.Open(ConnectAttempt attempt, Connection connection) -> {
          attempts.add(attempt);
          try (connection) {
            return speak(new Talk(connection, context.timeout(), context::deadline), attempts, reverse);
          }
        }
        case Dialled.Closed(ConnectAttempt attempt) -> attempts.add(attempt);
      }
    }
    return closed(attempts, reverse);
  }

  private SmtpDialogue closed(List<ConnectAttempt> attempts, ReverseFacts reverse) {
    return new SmtpDialogue(
        address, attempts, 0, Duration.ZERO, 0, List.of(), null, reverse, attempts.getLast().detail());
  }

  private SmtpDialogue speak(Talk talk, List<ConnectAttempt> attempts, ReverseFacts reverse) {
    long asked = context.wire().clock().nanoTime();
    Duration bound = context.timeout().multipliedBy(12);
    ReplyCode banner = ReplyCode.read(talk, bound.compareTo(BANNER) < 0 ? bound : BANNER);
    Duration waited = Duration.ofNanos(context.wire().clock().nanoTime() - asked);
    if (banner.code() != 220) {
      talk.send("QUIT\r\n");
      return new SmtpDialogue(
          address, attempts, banner.code(), waited, 0, List.of(), null, reverse, banner.brief());
    }
    talk.send("EHLO " + OwnName.forEhlo() + "\r\n");
    ReplyCode ehlo = ReplyCode.read(talk, context.timeout());
    List<String> extensions = ehlo.code() == 250 ? extensions(ehlo) : List.of();
    TlsFacts tls = extensions.contains("STARTTLS") ? startTls(talk) : null;
    if (tls == null || tls.version() != null) {
      talk.send("QUIT\r\n");
    }
    String detail = ehlo.code() == 250 ? banner.brief() : ehlo.brief();
    return new SmtpDialogue(
        address, attempts, banner.code(), waited, ehlo.code(), extensions, tls, reverse, detail);
  }

  /// The keywords, in capitals; the first line is the server's greeting.
  static List<String> extensions(ReplyCode ehlo) {
    return ehlo.lines().stream()
        .skip(1)
        .map(line -> line.strip().split("[ =]", 2)[0].toUpperCase(Locale.ROOT))
        .filter(word -> word.matches("[A-Z0-9][A-Z0-9-]{0,40}"))
        .distinct()
        .limit(50)
        .toList();
  }

  private @Nullable TlsFacts startTls(Talk talk) {
    talk.send("STARTTLS\r\n");
    ReplyCode ready = ReplyCode.read(talk, context.timeout());
    if (ready.code() == 220) {
      return talk.startTls(exchanger.ascii(), List.of());
    }
    String said = Optional.of(ready.brief()).filter(text -> !text.isEmpty()).orElse("no reply");
    return new TlsFacts(
        TlsState.HANDSHAKE_FAILED, "STARTTLS: " + said, null, null, null, List.of(), Duration.ZERO);
  }
}
