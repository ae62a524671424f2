package org.v6ready.probes.endpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.target.Service;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.host.PortDial;
import org.v6ready.probes.talk.Talk;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.DatagramReply;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.http.Fetch;
import org.v6ready.wire.http.FetchRequest;

/// One address of an endpoint, spoken to until it understands us, K of N.
final class Exchange {
  private static final Duration SPACING = Duration.ofSeconds(2);

  private final IpAddress address;
  private final Service.Endpoint endpoint;
  private final ProbeContext context;
  private final List<ConnectAttempt> attempts = new ArrayList<>();
  private @Nullable TlsFacts tls;
  private @Nullable HttpFacts http;
  private Duration rtt = Duration.ZERO;

  Exchange(IpAddress address, Service.Endpoint endpoint, ProbeContext context) {
    this.address = address;
    this.endpoint = endpoint;
    this.context = context;
  }

  EndpointExchange hold() {
    Heard heard = Heard.no("");
    if (!context.sees(address)) {
      attempts.add(PortDial.notAttempted(context));
    }
    for (int i = 0; context.sees(address) && i < context.attempts() && !heard.spoke(); i++) {
      if (i > 0) {
        context.wire().clock().pause(SPACING);
      }
      long begun = context.wire().clock().nanoTime();
      heard =
          switch (Conversation.of(endpoint.protocol())) {
            case Conversation.OverTcp tcp -> overTcp(tcp);
            case Conversation.OverUdp udp -> overUdp(udp);
            case Conversation.OverHttp web -> overHttp(web);
          };
      rtt = rtt.isZero() ? Duration.ofNanos(context.wire().clock().nanoTime() - begun) : rtt;
    }
    List<TcpState> transports = attempts.stream().map(ConnectAttempt::state).toList();
    return new EndpointExchange(address, transports, heard.spoke(), heard.detail(), tls, rtt);
  }

  /// The same as a port of the host.
  PortFacts port() {
    return new PortFacts(endpoint.port(), attempts, tls, http);
  }

  private Heard overTcp(Conversation.OverTcp conversation) {
    return switch (context.wire().dialer().dial(address, endpoint.port(), context.deadline())) {
      case Dialled.Closed(ConnectAttempt attempt) -> {
        attempts.add(attempt);
        yield Heard.no(attempt.detail());
      }
      case Dialled.Open(ConnectAttempt attempt, Connection connection) -> {
        attempts.add(attempt);
        rtt = attempt.took();
        try (connection) {
          Talk talk = new Talk(connection, context.timeout(), context::deadline);
          yield conversation.tls() ? secured(talk, conversation) : conversation.stream().speak(talk, endpoint);
        }
      }
    };
  }

  /// A bad certificate is a fact of its own; the protocol is only spoken when the handshake completed.
  private Heard secured(Talk talk, Conversation.OverTcp conversation) {
    TlsFacts facts = talk.startTls(endpoint.host().ascii(), List.of());
    tls = facts;
    return facts.version() == null
        ? Heard.no(facts.state().word() + " " + facts.detail())
        : conversation.stream().speak(talk, endpoint);
  }

  private Heard overUdp(Conversation.OverUdp conversation) {
    byte[] question = conversation.datagram().question(endpoint);
    var begun = context.wire().clock().now();
    return switch (context.wire().dialer().exchange(address, endpoint.port(), question, context.deadline())) {
      case DatagramReply.Answer(byte[] payload, Duration took) -> {
        attempts.add(new ConnectAttempt(TcpState.OPEN, begun, took, ""));
        rtt = took;
        yield conversation.datagram().understand(question, payload);
      }
      case DatagramReply.None(TcpState state, String detail) -> {
        attempts.add(new ConnectAttempt(state, begun, Duration.ZERO, detail));
        yield Heard.no(detail);
      }
    };
  }

  private Heard overHttp(Conversation.OverHttp conversation) {
    String path = endpoint.path().isEmpty() ? "/" : endpoint.path();
    Fetch fetch =
        context
            .wire()
            .web()
            .fetch(
                new FetchRequest(
                    address, endpoint.port(), conversation.tls(), endpoint.host().ascii(), path, 64 * 1024, true),
                context.deadline(context.timeout().multipliedBy(2)));
    attempts.add(fetch.attempt());
    tls = fetch.tls() == null ? tls : fetch.tls();
    HttpFacts answer = fetch.http();
    http = answer;
    rtt = fetch.attempt().took();
    if (answer == null || answer.status() == 0) {
      return Heard.no(answer == null ? fetch.attempt().detail() : answer.end().name());
    }
    return Heard.yes("HTTP " + answer.status());
  }
}
