package org.v6ready.scanner.netns;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.v6ready.model.time.Clock;

/// The authority of the test's Internet, and server certificates good and bad, as PEM files.
final class Certificates {
  private final Path folder;
  private final Instant now = Clock.system().now();
  private final X509Bundle root;

  Certificates(Path folder) throws IOException {
    this.folder = folder;
    try {
      root = from(-30, 30).subject("CN=Namespace Root").setIsCertificateAuthority(true).buildSelfSigned();
    } catch (Exception broken) {
      throw new IOException(broken);
    }
    Files.writeString(authority(), root.getRootCertificatePEM());
  }

  Path authority() {
    return folder.resolve("ca.pem");
  }

  private CertificateBuilder from(int days, int until) {
    return new CertificateBuilder().ecp256().notBefore(now.plus(Duration.ofDays(days))).notAfter(now.plus(Duration.ofDays(until)));
  }

  /// One good certificate for several hosts, with its key beside it.
  Path shared(Collection<String> hosts) throws IOException {
    CertificateBuilder builder = from(-30, 30).subject("CN=shared");
    hosts.forEach(builder::addSanDnsName);
    return issue(folder.resolve("shared.pem"), builder);
  }

  private Path issue(Path file, CertificateBuilder builder) throws IOException {
    try {
      return write(file, builder.addExtendedKeyUsageServerAuth().buildIssuedBy(root));
    } catch (Exception broken) {
      throw new IOException(broken);
    }
  }

  private static Path write(Path file, X509Bundle made) throws IOException {
    Files.writeString(file, made.getCertificatePEM());
    Files.writeString(Path.of(file + ".key"), made.getPrivateKeyPEM());
    return file;
  }

  /// The certificate and, beside it with `.key`, the key for a host; `manner` is `expired`,
  /// `wrong-name`, `self-signed` or anything else for a good one. `*.` names are wildcards.
  Path of(String host, String manner) throws IOException {
    Path file = folder.resolve(manner + "-" + host.replace('*', '_') + ".pem");
    if (Files.exists(file)) {
      return file;
    }
    CertificateBuilder builder = (manner.equals("expired") ? from(-30, -7) : from(-30, 30)).subject("CN=" + host);
    if (!manner.equals("self-signed")) {
      return issue(file, named(builder, manner.equals("wrong-name") ? "another.example.vn" : host));
    }
    try {
      return write(file, named(builder, host).setIsCertificateAuthority(true).buildSelfSigned());
    } catch (Exception broken) {
      throw new IOException(broken);
    }
  }

  /// The builder takes a wildcard for no name: its extension is written by hand.
  private static CertificateBuilder named(CertificateBuilder builder, String host) {
    if (!host.startsWith("*")) {
      return builder.addSanDnsName(host);
    }
    byte[] name = host.getBytes(StandardCharsets.US_ASCII);
    byte[] names = new byte[name.length + 4];
    names[0] = 0x30;
    names[1] = (byte) (name.length + 2);
    names[2] = (byte) 0x82;
    names[3] = (byte) name.length;
    System.arraycopy(name, 0, names, 4, name.length);
    return builder.addExtensionOctetString("2.5.29.17", false, names);
  }
}
