package org.v6ready.checks.endpoint;

import java.util.List;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.fact.TargetFacts;

/// What answers at the port over IPv6 speaks the endpoint's protocol, with a good certificate where
/// there is TLS (RFC 9325, RFC 9525). IPv4 is the control; without one a silent server may be ours to
/// misunderstand.
final class EndpointSpeaks {
  private EndpointSpeaks() {}

  static Finding judge(Case<TargetFacts.Endpoint> input) {
    Finding blind = Exchanges.blind(input);
    if (blind != null) {
      return blind;
    }
    List<EndpointExchange> six =
        Exchanges.tried(input, Family.IPV6).stream().filter(Exchanges::open).toList();
    if (six.isEmpty()) {
      return Finding.notApplicable("not-reached").with("host", input.entry().host());
    }
    List<EndpointExchange> four =
        Exchanges.tried(input, Family.IPV4).stream().filter(Exchanges::open).toList();
    boolean served = six.stream().anyMatch(EndpointSpeaks::fine);
    Finding worst = null;
    for (EndpointExchange one : six) {
      worst = Exchanges.graver(worst, Exchanges.about(judge(one, four, served), input, one));
    }
    return worst == null ? Finding.inconclusive(Finding.NOT_MEASURED) : worst;
  }

  private static Finding judge(EndpointExchange one, List<EndpointExchange> four, boolean served) {
    if (fine(one)) {
      return Finding.pass("speaks");
    }
    TlsFacts tls = one.tls();
    boolean untrusted = tls != null && tls.state() != TlsState.OK;
    String code = untrusted ? "tls" : "silent";
    Finding found;
    if (four.stream().anyMatch(EndpointSpeaks::fine)) {
      found = served ? Finding.warn(code) : Finding.fail(code);
    } else {
      found = Finding.warn(code + "-too");
      found = four.isEmpty() ? found : found.alsoOnIpv4();
    }
    return found.with("state", tls == null ? TlsState.NOT_ATTEMPTED.word() : tls.state().word());
  }

  private static boolean fine(EndpointExchange one) {
    return one.spoke() && (one.tls() == null || one.tls().state() == TlsState.OK);
  }
}
