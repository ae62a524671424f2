package org.v6ready.report.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;

/// One address, each port that was dialled, and every attempt.
final class AddressPart {
  private AddressPart() {}

  static void fields(Document document, AddressFacts facts) {
    document.text("address", facts.address());
    document.number("family", facts.address().family().number());
    document.text("scope", facts.address().scope().word());
    document.array("ports", facts.ports(), port -> document.object(() -> port(document, port)));
    ptr(document, facts.reverse());
  }

  static void ptr(Document document, @Nullable ReverseFacts reverse) {
    document.text(
        "ptr", reverse == null || reverse.names().isEmpty() ? null : reverse.names().getFirst());
    document.truth("ptrConfirmed", reverse == null ? null : (Boolean) reverse.confirmed());
  }

  static void port(Document document, PortFacts port) {
    document.number("port", port.port());
    document.text("tcp", port.tcp().word());
    TlsFacts tls = port.tls();
    document.text("tls", (tls == null ? TlsState.NOT_ATTEMPTED : tls.state()).word());
    HttpFacts http = port.http();
    document.positive("httpStatus", http == null ? 0 : http.status());
    document.millis(
        "connectMs",
        port.attempts().stream()
            .filter(attempt -> attempt.state() == TcpState.OPEN)
            .findFirst()
            .map(ConnectAttempt::took)
            .orElse(null));
    attempts(document, port.attempts());
    if (tls != null) {
      document.object("handshake", () -> handshake(document, tls));
    }
    if (http != null) {
      document.object("http", () -> http(document, http));
    }
  }

  static void attempts(Document document, List<ConnectAttempt> attempts) {
    document.array(
        "attempts",
        attempts,
        attempt ->
            document.object(
                () -> {
                  document.text("tcp", attempt.state().word());
                  document.text("at", attempt.at());
                  document.millis("ms", attempt.took());
                  document.text("detail", attempt.detail());
                }));
  }

  static void handshake(Document document, TlsFacts tls) {
    document.text("state", tls.state().word());
    document.text("detail", tls.detail());
    document.text("version", tls.version());
    document.text("cipher", tls.cipher());
    document.text("alpn", tls.alpn());
    document.millis("ms", tls.took());
    document.array(
        "chain",
        tls.chain(),
        certificate ->
            document.object(
                () -> {
                  document.text("subject", certificate.subject());
                  document.text("issuer", certificate.issuer());
                  document.texts("names", certificate.names());
                  document.text("notBefore", certificate.notBefore());
                  document.text("notAfter", certificate.notAfter());
                  document.text("sha256", certificate.sha256());
                }));
  }

  static void http(Document document, HttpFacts http) {
    document.positive("status", http.status());
    document.text("version", http.version());
    document.text("location", http.location());
    document.text("server", http.server());
    document.text("contentType", http.contentType());
    document.number("bodyOctets", http.bodyOctets());
    document.text("end", Word.of(http.end()));
    document.millis("ms", http.took());
  }
}
