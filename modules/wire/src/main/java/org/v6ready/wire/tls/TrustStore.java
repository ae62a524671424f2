package org.v6ready.wire.tls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// The certificate authorities that are believed: the JDK's and those of one PEM file.
public final class TrustStore {
  private final X509TrustManager manager;
  private final List<X509Certificate> anchors;

  private TrustStore(X509TrustManager manager) {
    this.manager = manager;
    this.anchors = List.of(manager.getAcceptedIssuers());
  }

  /// The JDK's authorities and, when given, those in `caFile`. A file that cannot be read or holds
  /// no certificate throws [UncheckedIOException].
  public static TrustStore with(@Nullable Path caFile) {
    LegacyTls.allow();
    try {
      X509TrustManager system = manager(null);
      if (caFile == null) {
        return new TrustStore(system);
      }
      KeyStore both = KeyStore.getInstance(KeyStore.getDefaultType());
      both.load(null, null);
      int number = 0;
      for (X509Certificate anchor : system.getAcceptedIssuers()) {
        both.setCertificateEntry("system-" + number++, anchor);
      }
      for (Certificate anchor : read(caFile)) {
        both.setCertificateEntry("file-" + number++, anchor);
      }
      return new TrustStore(manager(both));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the JDK has PKIX", impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Certificate> read(Path caFile) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(caFile))) {
      var found = CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new IOException(caFile + ": no certificate in this file");
      }
      return List.copyOf(found);
    } catch (CertificateException malformed) {
      throw new IOException(caFile + ": " + malformed.getMessage(), malformed);
    }
  }

  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("no X.509 trust manager");
  }

  /// What keeps a chain from being believed today for a TLS server; empty when nothing does.
  Optional<String> objection(List<X509Certificate> chain, String authType) {
    try {
      manager.checkServerTrusted(chain.toArray(X509Certificate[]::new), authType);
      return Optional.empty();
    } catch (CertificateException | IllegalArgumentException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  /// Whether the certificate is itself believed.
  boolean holds(X509Certificate certificate) {
    return anchors.contains(certificate);
  }

  /// Whether an authority we believe signed the certificate.
  boolean issued(X509Certificate certificate) {
    return anchors.stream().anyMatch(anchor -> signed(anchor, certificate));
  }

  /// Whether `issuer`'s name and key are those that signed `certificate`.
  static boolean signed(X509Certificate issuer, X509Certificate certificate) {
    if (!Arrays.equals(
            issuer.getSubjectX500Principal().getEncoded(),
            certificate.getIssuerX500Principal().getEncoded())
        && !issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException notByIt) {
      return false;
    }
  }
}
