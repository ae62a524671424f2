package org.v6ready.checks.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.EndpointProtocol;
import org.v6ready.model.target.Service;

/// What the endpoint checks share: which addresses were tried, and the command that tries them again.
final class Exchanges {
  private Exchanges() {}

  static Service.Endpoint endpoint(Case<TargetFacts.Endpoint> input) {
    if (input.target().service() instanceof Service.Endpoint endpoint) {
      return endpoint;
    }
    throw new IllegalArgumentException("not an endpoint: " + input.target().name());
  }

  /// The addresses of one family that were dialled.
  static List<EndpointExchange> tried(Case<TargetFacts.Endpoint> input, Family family) {
    return input.facts().exchanges().stream()
        .filter(one -> one.address().family() == family)
        .filter(one -> one.transports().stream().anyMatch(state -> state != TcpState.NOT_ATTEMPTED))
        .toList();
  }

  /// Open when any attempt was, else how the last one ended.
  static TcpState state(EndpointExchange one) {
    if (open(one)) {
      return TcpState.OPEN;
    }
    return one.transports().isEmpty() ? TcpState.NOT_ATTEMPTED : one.transports().getLast();
  }

  static boolean open(EndpointExchange one) {
    return one.transports().contains(TcpState.OPEN);
  }

  /// Why nothing over IPv6 can be judged; null when it can.
  static @Nullable Finding blind(Case<TargetFacts.Endpoint> input) {
    var aaaa = input.entry().aaaa();
    if (aaaa.addresses().isEmpty() && aaaa.status().clean()) {
      return Finding.notApplicable("no-ipv6-address").with("host", input.entry().host());
    }
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    if (!aaaa.addresses().isEmpty() && aaaa.addresses().stream().noneMatch(IpAddress::global)
        && !input.target().allowPrivate()) {
      return Finding.notApplicable("no-ipv6-address").with("host", input.entry().host());
    }
    return tried(input, Family.IPV6).isEmpty() ? Finding.inconclusive(Finding.NOT_MEASURED) : null;
  }

  /// Why IPv6 cannot be compared with IPv4; null when it can.
  static @Nullable Finding incomparable(Case<TargetFacts.Endpoint> input) {
    Finding blind = blind(input);
    if (blind != null) {
      return blind;
    }
    if (input.entry().a().addresses().isEmpty() && input.entry().a().status().clean()) {
      return Finding.notApplicable("no-control").with("host", input.entry().host());
    }
    return input.sees(Family.IPV4) ? null : Finding.notHere(Family.IPV4);
  }

  /// A finding with what every sentence about one address may name.
  static Finding about(Finding found, Case<TargetFacts.Endpoint> input, EndpointExchange one) {
    Service.Endpoint endpoint = endpoint(input);
    return found
        .with("host", endpoint.host())
        .with("address", one.address())
        .with("port", endpoint.port())
        .with("protocol", endpoint.protocol().scheme())
        .with("detail", one.detail())
        .repeat(command(endpoint, one.address()))
        .evidence("exchanges/" + one.address());
  }

  private static String command(Service.Endpoint endpoint, IpAddress address) {
    return switch (endpoint.protocol()) {
      case TLS, IMAPS, LDAPS, MQTTS -> Repeat.openssl(endpoint.host(), endpoint.port(), address);
      case HTTP, HTTPS -> Repeat.curl(endpoint.entry(), endpoint.host(), endpoint.port(), address);
      case WS, WSS ->
          Repeat.curl(
              endpoint.entry().replaceFirst("^ws", "http"), endpoint.host(), endpoint.port(), address)
              + " -H 'Upgrade: websocket' -H 'Connection: Upgrade'";
      case NTP -> "ntpdig " + address;
      case DNS -> "dig -p " + endpoint.port() + " @" + address + " . SOA";
      case SSH -> "ssh-keyscan -p " + endpoint.port() + " " + address;
      case COAP, SIP -> Repeat.netcat(address, endpoint.port()).replace("nc ", "nc -u ");
      case TCP, SMTP, SUBMISSION, MQTT, RTSP -> Repeat.netcat(address, endpoint.port());
    };
  }

  static boolean udp(Case<TargetFacts.Endpoint> input) {
    EndpointProtocol protocol = endpoint(input).protocol();
    return protocol.udp();
  }

  static Finding graver(@Nullable Finding one, Finding other) {
    return one == null || other.judgement().compareTo(one.judgement()) > 0 ? other : one;
  }
}
