package org.v6ready.report.json;

import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.fact.TargetFacts;

/// How each address of an endpoint spoke its protocol.
final class EndpointPart {
  private EndpointPart() {}

  static void fields(Document document, TargetFacts.Endpoint endpoint) {
    document.array(
        "exchanges",
        endpoint.exchanges(),
        exchange -> document.object(() -> exchange(document, exchange)));
  }

  private static void exchange(Document document, EndpointExchange exchange) {
    document.text("address", exchange.address());
    document.number("family", exchange.address().family().number());
    document.texts("attempts", exchange.transports().stream().map(state -> state.word()).toList());
    document.truth("spoke", exchange.spoke());
    document.text("detail", exchange.detail());
    document.text("tls", exchange.tls() == null ? null : exchange.tls().state().word());
    document.millis("rttMs", exchange.rtt());
  }
}
