package org.v6ready.lab;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;

/// The lab's own certificate authority, made anew at each start, and the server certificates it
/// issues or refuses to issue.
public final class LabCertificates {
  private static final Duration MONTH = Duration.ofDays(30);

  private final X509Bundle root;
  private final Instant now;

  LabCertificates(Instant now) {
    this.now = now;
    try {
      this.root = valid("CN=V6ready Lab Root").setIsCertificateAuthority(true).buildSelfSigned();
    } catch (Exception broken) {
      throw new LabUnavailable("The lab could not make its certificates.", broken);
    }
  }

  private CertificateBuilder valid(String subject) {
    return new CertificateBuilder()
        .ecp256()
        .subject(subject)
        .notBefore(now.minus(MONTH))
        .notAfter(now.plus(MONTH));
  }

  /// A good certificate for `host`.
  public SSLContext good(String host) {
    return context(valid("CN=" + host).addSanDnsName(host), true);
  }

  /// Issued by the lab's authority, over for a week.
  public SSLContext expired(String host) {
    Instant end = now.minus(Duration.ofDays(7));
    return context(valid("CN=" + host).addSanDnsName(host).notBefore(end.minus(MONTH)).notAfter(end), true);
  }

  /// Self-signed.
  public SSLContext selfSigned(String host) {
    return context(valid("CN=" + host).addSanDnsName(host), false);
  }

  private SSLContext context(CertificateBuilder builder, boolean issued) {
    try {
      X509Bundle bundle =
          issued
              ? builder.addExtendedKeyUsageServerAuth().buildIssuedBy(root)
              : builder.setIsCertificateAuthority(true).buildSelfSigned();
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(bundle.toKeyManagerFactory().getKeyManagers(), null, new SecureRandom());
      return context;
    } catch (Exception broken) {
      throw new LabUnavailable("The lab could not make its certificates.", broken);
    }
  }

  Path writeRoot(Path directory) throws java.io.IOException {
    return Files.writeString(directory.resolve("lab-ca.pem"), root.getRootCertificatePEM());
  }
}
