package org.v6ready.model.target;

import java.util.Locale;
import java.util.Optional;

/// The protocols an endpoint target may speak, with the URL scheme, the registered port and the
/// transport. Port 0 means that the target must name one.
public enum EndpointProtocol {
  TCP(0, false),
  TLS(0, false),
  HTTP(80, false),
  HTTPS(443, false),
  WS(80, false),
  WSS(443, false),
  SSH(22, false),
  SMTP(25, false),
  SUBMISSION(587, false),
  IMAPS(993, false),
  LDAPS(636, false),
  MQTT(1883, false),
  MQTTS(8883, false),
  RTSP(554, false),
  NTP(123, true),
  DNS(53, true),
  COAP(5683, true),
  SIP(5060, true);

  private final int defaultPort;
  private final boolean udp;

  EndpointProtocol(int defaultPort, boolean udp) {
    this.defaultPort = defaultPort;
    this.udp = udp;
  }

  /// The registered port; 0 when the protocol has none.
  public int defaultPort() {
    return defaultPort;
  }

  /// Whether it is spoken over UDP.
  public boolean udp() {
    return udp;
  }

  /// The URL scheme.
  public String scheme() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The protocol of a URL scheme; empty when there is none.
  public static Optional<EndpointProtocol> ofScheme(String scheme) {
    for (EndpointProtocol protocol : values()) {
      if (protocol.scheme().equals(scheme)) {
        return Optional.of(protocol);
      }
    }
    return Optional.empty();
  }
}
