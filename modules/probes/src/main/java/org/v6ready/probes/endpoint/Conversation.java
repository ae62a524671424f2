package org.v6ready.probes.endpoint;

import org.v6ready.model.target.EndpointProtocol;
import org.v6ready.model.target.Service;
import org.v6ready.probes.talk.Talk;

/// How one protocol is spoken, just far enough to know that it is spoken.
sealed interface Conversation {
  /// Over TCP, after TLS when `tls`.
  record OverTcp(boolean tls, Stream stream) implements Conversation {}

  /// One datagram and its answer.
  record OverUdp(Datagram datagram) implements Conversation {}

  /// One GET by the web client.
  record OverHttp(boolean tls) implements Conversation {}

  /// A conversation over an open connection.
  @FunctionalInterface
  interface Stream {
    Heard speak(Talk talk, Service.Endpoint endpoint);
  }

  /// A question, and whether a datagram answers it.
  interface Datagram {
    byte[] question(Service.Endpoint endpoint);

    Heard understand(byte[] question, byte[] answer);
  }

  /// The conversation of a protocol.
  static Conversation of(EndpointProtocol protocol) {
    return switch (protocol) {
      case TCP -> new OverTcp(false, Greeting::anything);
      case TLS -> new OverTcp(true, (_, _) -> Heard.yes("TLS"));
      case HTTP -> new OverHttp(false);
      case HTTPS -> new OverHttp(true);
      case WS -> new OverTcp(false, WebSocket::upgrade);
      case WSS -> new OverTcp(true, WebSocket::upgrade);
      case SSH -> new OverTcp(false, Greeting::ssh);
      case SMTP, SUBMISSION -> new OverTcp(false, Greeting::smtp);
      case IMAPS -> new OverTcp(true, Greeting::imap);
      case LDAPS -> new OverTcp(true, Ldap::bind);
      case MQTT -> new OverTcp(false, Mqtt::connect);
      case MQTTS -> new OverTcp(true, Mqtt::connect);
      case RTSP -> new OverTcp(false, Rtsp::options);
      case NTP -> new OverUdp(new Ntp());
      case DNS -> new OverUdp(new DnsQuestion());
      case COAP -> new OverUdp(new CoapPing());
      case SIP -> new OverUdp(new SipOptions());
    };
  }
}
