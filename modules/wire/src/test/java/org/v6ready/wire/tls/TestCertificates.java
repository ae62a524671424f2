package org.v6ready.wire.tls;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.v6ready.model.time.Clock;

/// A root, an intermediate, and servers' certificates below it, made anew for each run.
public final class TestCertificates {
  static {
    // The property is read once, and some tests serve before they dial.
    LegacyTls.allow();
  }

  private static final Instant NOW = Clock.system().now();

  public final X509Bundle root;
  public final X509Bundle intermediate;

  public TestCertificates(String name) throws Exception {
    root =
        valid().subject("CN=" + name + " Root").setIsCertificateAuthority(true).buildSelfSigned();
    intermediate =
        valid()
            .subject("CN=" + name + " Issuing")
            .setIsCertificateAuthority(true)
            .buildIssuedBy(root);
  }

  private static CertificateBuilder valid() {
    return between(-30, 30).ecp256();
  }

  /// From and until so many days from now.
  public static CertificateBuilder between(int from, int until) {
    return new CertificateBuilder()
        .ecp256()
        .notBefore(NOW.plus(Duration.ofDays(from)))
        .notAfter(NOW.plus(Duration.ofDays(until)));
  }

  /// One for a name, valid now.
  public static CertificateBuilder leaf(String name) {
    return valid().subject("CN=" + name).addSanDnsName(name);
  }

  /// One for a wildcard, which the builder takes for no name: the extension is written by hand.
  public static CertificateBuilder wildcard(String pattern) {
    byte[] name = pattern.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] names = new byte[name.length + 4];
    names[0] = 0x30;
    names[1] = (byte) (name.length + 2);
    names[2] = (byte) 0x82;
    names[3] = (byte) name.length;
    System.arraycopy(name, 0, names, 4, name.length);
    return valid().subject("CN=wild").addExtensionOctetString("2.5.29.17", false, names);
  }

  /// A server's context that sends exactly this chain.
  public static SSLContext serving(X509Bundle leaf, X509Certificate... chain) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("server", leaf.getKeyPair().getPrivate(), new char[0], chain);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
