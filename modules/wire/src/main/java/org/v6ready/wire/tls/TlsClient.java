package org.v6ready.wire.tls;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;

/// Handshakes on an open channel with any certificate, then judges what was shown.
public final class TlsClient {
  private final CertificateChecks checks;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /// A client that believes `trust`.
  public TlsClient(TrustStore trust, Clock clock) {
    this.checks = new CertificateChecks(trust, clock);
    this.clock = clock;
  }

  /// Puts TLS in front of the channel's handlers and waits for the handshake to end. The channel is
  /// of no use afterwards unless the facts name a cipher.
  public TlsFacts handshake(
      Channel channel, String serverName, List<String> alpn, Deadline deadline) {
    long start = clock.nanoTime();
    PeerCertificates peer = new PeerCertificates();
    SslHandler handler = new SslHandler(engine(peer, serverName, alpn));
    handler.setHandshakeTimeoutMillis(0);
    // On the loop, because a handler put into a channel that has just closed never hears of it.
    var begun = channel.eventLoop().submit(() -> begin(channel, handler));
    var done = handler.handshakeFuture();
    boolean ended = false;
    try {
      if (begun.get()) {
        ended = done.await(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
      } else {
        return unfinished(HandshakeEnd.CLOSED, peer, Duration.ZERO);
      }
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    Duration took = Duration.ofNanos(clock.nanoTime() - start);
    Throwable cause = done.cause();
    if (!ended) {
      return unfinished(new HandshakeEnd(TlsState.TIMEOUT, "deadline"), peer, took);
    }
    return cause == null
        ? finished(handler.engine(), peer, serverName, took)
        : unfinished(HandshakeEnd.of(cause), peer, took);
  }

  private static boolean begin(Channel channel, SslHandler handler) {
    if (!channel.isActive()) {
      return false;
    }
    channel.pipeline().addFirst(handler);
    channel.read();
    return true;
  }

  /// A context of its own for each handshake: a resumed session would show one address the
  /// certificate of another.
  private SSLEngine engine(PeerCertificates peer, String serverName, List<String> alpn) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {peer}, random);
      SSLEngine engine = context.createSSLEngine();
      engine.setUseClientMode(true);
      engine.setEnabledProtocols(LegacyTls.VERSIONS);
      SSLParameters parameters = engine.getSSLParameters();
      parameters.setApplicationProtocols(alpn.toArray(String[]::new));
      SNIHostName sni = sni(serverName);
      if (sni != null) {
        parameters.setServerNames(List.of(sni));
      }
      engine.setSSLParameters(parameters);
      return engine;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the JDK has TLS", impossible);
    }
  }

  private static @Nullable SNIHostName sni(String serverName) {
    if (IpAddress.parse(serverName).isPresent()) {
      return null;
    }
    try {
      return new SNIHostName(
          serverName.endsWith(".") ? serverName.substring(0, serverName.length() - 1) : serverName);
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }

  private TlsFacts finished(
      SSLEngine engine, PeerCertificates peer, String serverName, Duration took) {
    List<X509Certificate> chain = peer.chain();
    CertificateCheck check =
        chain.isEmpty()
            ? new CertificateCheck(TlsState.HANDSHAKE_FAILED, "no certificate")
            : checks.check(chain, peer.authType(), serverName);
    String alpn = engine.getApplicationProtocol();
    return new TlsFacts(
        check.state(),
        check.detail(),
        engine.getSession().getProtocol(),
        engine.getSession().getCipherSuite(),
        alpn == null || alpn.isEmpty() ? null : alpn,
        Certificates.facts(chain),
        took);
  }

  /// The same handshake, known to have met something that is not TLS.
  public static TlsFacts notTls(TlsFacts facts) {
    return new TlsFacts(
        TlsState.NOT_TLS, HandshakeEnd.NOT_A_RECORD, null, null, null, List.of(), facts.took());
  }

  private static TlsFacts unfinished(HandshakeEnd end, PeerCertificates peer, Duration took) {
    return new TlsFacts(
        end.state(), end.detail(), null, null, null, Certificates.facts(peer.chain()), took);
  }
}
