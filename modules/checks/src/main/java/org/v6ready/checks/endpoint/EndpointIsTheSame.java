package org.v6ready.checks.endpoint;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.fact.TargetFacts;

/// The endpoint is the same service over both families: the same answer in HTTP and SSH, a TLS version
/// no lower and the same agreed protocol (RFC 9325, RFC 7301). A difference is a warning, for
/// servers behind one name may differ with reason.
final class EndpointIsTheSame {
  private EndpointIsTheSame() {}

  static Finding judge(Case<TargetFacts.Endpoint> input) {
    Finding unseen = Exchanges.incomparable(input);
    if (unseen != null) {
      return unseen;
    }
    List<EndpointExchange> six = spoken(input, Family.IPV6);
    List<EndpointExchange> four = spoken(input, Family.IPV4);
    if (six.isEmpty() || four.isEmpty()) {
      return Finding.notApplicable("not-reached").with("host", input.entry().host());
    }
    Finding worst = null;
    for (EndpointExchange one : six) {
      worst = Exchanges.graver(worst, compared(input, one, four));
    }
    return worst == null ? Finding.inconclusive(Finding.NOT_MEASURED) : worst;
  }

  private static Finding compared(
      Case<TargetFacts.Endpoint> input, EndpointExchange six, List<EndpointExchange> four) {
    boolean alike = four.stream().anyMatch(one -> one.detail().equals(six.detail()));
    EndpointExchange control = four.getFirst();
    Finding found;
    if (telling(input) && !alike) {
      found = Finding.warn("answer-differs");
    } else if (four.stream().noneMatch(one -> version(one.tls()).compareTo(version(six.tls())) <= 0)) {
      found = Finding.warn("older-tls");
    } else if (four.stream().noneMatch(one -> Objects.equals(alpn(one.tls()), alpn(six.tls())))) {
      found = Finding.warn("other-protocol");
    } else {
      found = Finding.pass("same");
    }
    return Exchanges.about(found, input, six)
        .with("detail4", control.detail())
        .with("version", version(six.tls()))
        .with("version4", version(control.tls()))
        .with("alpn", Objects.requireNonNullElse(alpn(six.tls()), "–"))
        .with("alpn4", Objects.requireNonNullElse(alpn(control.tls()), "–"));
  }

  /// Whether the answer's text is the service's and not the moment's.
  private static boolean telling(Case<TargetFacts.Endpoint> input) {
    return switch (Exchanges.endpoint(input).protocol()) {
      case HTTP, HTTPS, WS, WSS, SSH -> true;
      case TCP, TLS, SMTP, SUBMISSION, IMAPS, LDAPS, MQTT, MQTTS, RTSP, NTP, DNS, COAP, SIP -> false;
    };
  }

  private static List<EndpointExchange> spoken(Case<TargetFacts.Endpoint> input, Family family) {
    return Exchanges.tried(input, family).stream().filter(EndpointExchange::spoke).toList();
  }

  /// Versions of TLS sort as text; no TLS sorts first.
  private static String version(@Nullable TlsFacts tls) {
    return tls == null || tls.version() == null ? "" : tls.version();
  }

  private static @Nullable String alpn(@Nullable TlsFacts tls) {
    return tls == null ? null : tls.alpn();
  }
}
