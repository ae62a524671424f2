package org.v6ready.wire.tls;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Accepts any chain and remembers it, so that a bad certificate can be read. The extended kind,
/// because the JDK adds checks of its own to the simple one. Judging comes after, in
/// [CertificateCheck].
final class PeerCertificates extends X509ExtendedTrustManager {
  private volatile List<X509Certificate> chain = List.of();
  private volatile String authType = "UNKNOWN";

  /// What the server sent, leaf first; empty before it did.
  List<X509Certificate> chain() {
    return chain;
  }

  /// The key exchange, as the JDK's trust managers name it.
  String authType() {
    return authType;
  }

  private void keep(X509Certificate[] sent, String keyExchange) {
    chain = List.of(sent);
    authType = keyExchange;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String keyExchange, SSLEngine engine) {
    keep(sent, keyExchange);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String keyExchange, Socket socket) {
    keep(sent, keyExchange);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String keyExchange) {
    keep(sent, keyExchange);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String keyExchange, SSLEngine engine) {}

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String keyExchange, Socket socket) {}

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String keyExchange) {}

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
