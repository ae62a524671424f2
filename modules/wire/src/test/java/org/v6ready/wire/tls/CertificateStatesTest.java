package org.v6ready.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.pkitesting.CertificateBuilder.Algorithm;
import io.netty.pkitesting.X509Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.wire.ScriptedServer;
import org.v6ready.wire.TestWires;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.dial.Received;

class CertificateStatesTest {
  private static final String HOST = "site.gov.test";

  @SuppressWarnings("NullAway.Init")
  private static TestCertificates ours;

  @SuppressWarnings("NullAway.Init")
  private static Wire wire;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    ours = new TestCertificates("Ours");
    Path ca = Files.writeString(folder.resolve("ca.pem"), ours.root.getCertificatePEM());
    wire = TestWires.hasty(ca);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  private static TlsFacts shake(ScriptedServer server, String name, long millis) {
    Dialled dialled = wire.dialer().dial(server.address(), server.port(), TestWires.in(millis));
    assertThat(dialled).isInstanceOf(Dialled.Open.class);
    try (var connection = ((Dialled.Open) dialled).connection()) {
      return connection.startTls(name, List.of("h2", "http/1.1"), TestWires.in(millis));
    }
  }

  private static TlsFacts shake(X509Bundle leaf, X509Certificate... chain) throws Exception {
    return shake(HOST, leaf, chain);
  }

  private static TlsFacts shake(String name, X509Bundle leaf, X509Certificate... chain)
      throws Exception {
    ServerSocketFactory factory = TestCertificates.serving(leaf, chain).getServerSocketFactory();
    try (var server = ScriptedServer.on("::1", factory, ScriptedServer::hold)) {
      return shake(server, name, 5000);
    }
  }

  private static X509Certificate middle() {
    return ours.intermediate.getCertificate();
  }

  @Test
  void aGoodChainIsOkAndReadWhole() throws Exception {
    X509Bundle leaf = TestCertificates.leaf(HOST).buildIssuedBy(ours.intermediate);
    TlsFacts facts = shake(leaf, leaf.getCertificate(), middle());
    assertThat(facts.state()).isEqualTo(TlsState.OK);
    assertThat(facts.version()).isEqualTo("TLSv1.3");
    assertThat(facts.cipher()).startsWith("TLS_");
    assertThat(facts.chain()).hasSize(2);
    assertThat(facts.chain().getFirst().names()).containsExactly(HOST);
    assertThat(facts.chain().getFirst().sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void theNameMustBeAnAlternativeNameAndAWildcardCoversOneLabel() throws Exception {
    X509Bundle wild = TestCertificates.wildcard("*.gov.test").buildIssuedBy(ours.intermediate);
    X509Certificate[] chain = {wild.getCertificate(), middle()};
    assertThat(shake("site.gov.test", wild, chain).state()).isEqualTo(TlsState.OK);
    assertThat(shake("SITE.gov.test", wild, chain).state()).isEqualTo(TlsState.OK);
    assertThat(shake("a.site.gov.test", wild, chain).state()).isEqualTo(TlsState.WRONG_NAME);
    assertThat(shake("gov.test", wild, chain).state()).isEqualTo(TlsState.WRONG_NAME);
    X509Bundle common =
        TestCertificates.between(-1, 1)
            .subject("CN=" + HOST)
            .addSanDnsName("other.test")
            .buildIssuedBy(ours.intermediate);
    assertThat(shake(common, common.getCertificate(), middle()).state())
        .isEqualTo(TlsState.WRONG_NAME);
  }

  @Test
  void aLiteralMatchesAnAddressNameOnly() throws Exception {
    X509Bundle leaf =
        TestCertificates.leaf(HOST).addSanIpAddress("::1").buildIssuedBy(ours.intermediate);
    TlsFacts facts = shake("::1", leaf, leaf.getCertificate(), middle());
    assertThat(facts.state()).isEqualTo(TlsState.OK);
    assertThat(facts.chain().getFirst().names()).containsExactly(HOST, "::1");
    assertThat(shake("::2", leaf, leaf.getCertificate(), middle()).state())
        .isEqualTo(TlsState.WRONG_NAME);
  }

  @Test
  void datesAreToldApart() throws Exception {
    X509Bundle old =
        TestCertificates.between(-90, -1)
            .subject("CN=old")
            .addSanDnsName(HOST)
            .buildIssuedBy(ours.intermediate);
    assertThat(shake(old, old.getCertificate(), middle()).state()).isEqualTo(TlsState.EXPIRED);
    X509Bundle early =
        TestCertificates.between(2, 9)
            .subject("CN=early")
            .addSanDnsName(HOST)
            .buildIssuedBy(ours.intermediate);
    assertThat(shake(early, early.getCertificate(), middle()).state())
        .isEqualTo(TlsState.NOT_YET_VALID);
  }

  @Test
  void aLeafOlderThanItsIntermediateIsStillJustExpired() throws Exception {
    X509Bundle fresh =
        TestCertificates.between(-1, 30)
            .subject("CN=Fresh")
            .setIsCertificateAuthority(true)
            .buildIssuedBy(ours.root);
    X509Bundle old =
        TestCertificates.between(-90, -60)
            .subject("CN=old")
            .addSanDnsName(HOST)
            .buildIssuedBy(fresh);
    assertThat(shake(old, old.getCertificate(), fresh.getCertificate()).state())
        .isEqualTo(TlsState.EXPIRED);
  }

  @Test
  void anExpiredIntermediateIsExpired() throws Exception {
    X509Bundle dead =
        TestCertificates.between(-90, -1)
            .subject("CN=Dead")
            .setIsCertificateAuthority(true)
            .buildIssuedBy(ours.root);
    X509Bundle leaf = TestCertificates.leaf(HOST).buildIssuedBy(dead);
    assertThat(shake(leaf, leaf.getCertificate(), dead.getCertificate()).state())
        .isEqualTo(TlsState.EXPIRED);
  }

  @Test
  void selfSignedComesBeforeExpiredAndWrongName() throws Exception {
    X509Bundle self =
        TestCertificates.between(-9, -1)
            .setIsCertificateAuthority(true)
            .subject("CN=x")
            .addSanDnsName("x.test")
            .buildSelfSigned();
    assertThat(shake(self, self.getCertificate()).state()).isEqualTo(TlsState.SELF_SIGNED);
  }

  @Test
  void strangersAndGapsAreToldApart() throws Exception {
    TestCertificates stranger = new TestCertificates("Stranger");
    X509Bundle theirs = TestCertificates.leaf(HOST).buildIssuedBy(stranger.intermediate);
    X509Certificate leaf = theirs.getCertificate();
    X509Certificate link = stranger.intermediate.getCertificate();
    assertThat(shake(theirs, leaf, link, stranger.root.getCertificate()).state())
        .isEqualTo(TlsState.UNKNOWN_CA);
    assertThat(shake(theirs, leaf, link).state()).isEqualTo(TlsState.UNKNOWN_CA);
    assertThat(shake(theirs, leaf).state()).isEqualTo(TlsState.NO_INTERMEDIATE);
    X509Bundle mine = TestCertificates.leaf(HOST).buildIssuedBy(ours.intermediate);
    assertThat(shake(mine, mine.getCertificate()).state()).isEqualTo(TlsState.NO_INTERMEDIATE);
  }

  @Test
  void aSmallOldKeyIsStillRead() throws Exception {
    var keys = java.security.KeyPairGenerator.getInstance("RSA");
    keys.initialize(1024);
    X509Bundle weak =
        TestCertificates.between(-9, 9)
            .algorithm(Algorithm.rsa2048)
            .keyPair(keys.generateKeyPair())
            .subject("CN=weak")
            .addSanDnsName(HOST)
            .buildIssuedBy(ours.intermediate);
    assertThat(shake(weak, weak.getCertificate(), middle()).chain()).hasSize(2);
  }

  @Test
  void anOldVersionIsSpokenAndReported() throws Exception {
    X509Bundle leaf = TestCertificates.leaf(HOST).buildIssuedBy(ours.intermediate);
    var factory =
        TestCertificates.serving(leaf, leaf.getCertificate(), middle()).getSocketFactory();
    try (var server =
        ScriptedServer.playing(
            socket -> {
              SSLSocket old = (SSLSocket) factory.createSocket(socket, null, 0, true);
              old.setUseClientMode(false);
              old.setEnabledProtocols(new String[] {"TLSv1"});
              old.startHandshake();
            })) {
      TlsFacts facts = shake(server, HOST, 5000);
      assertThat(facts.version()).isEqualTo("TLSv1");
      assertThat(facts.state()).isEqualTo(TlsState.OK);
    }
  }

  @Test
  void anAlertIsNamed() throws Exception {
    X509Bundle leaf = TestCertificates.leaf(HOST).buildIssuedBy(ours.intermediate);
    var factory = TestCertificates.serving(leaf, leaf.getCertificate()).getSocketFactory();
    try (var server =
        ScriptedServer.playing(
            socket -> {
              SSLSocket strict = (SSLSocket) factory.createSocket(socket, null, 0, true);
              strict.setUseClientMode(false);
              SSLParameters parameters = strict.getSSLParameters();
              parameters.setApplicationProtocols(new String[] {"nothing-you-know"});
              strict.setSSLParameters(parameters);
              strict.startHandshake();
            })) {
      TlsFacts facts = shake(server, HOST, 5000);
      assertThat(facts.state()).isEqualTo(TlsState.HANDSHAKE_FAILED);
      assertThat(facts.detail()).isEqualTo("no_application_protocol");
    }
  }

  @Test
  void plaintextSilenceAndHangingUpAreNotCertificates() throws Exception {
    try (var plain = ScriptedServer.playing(s -> ScriptedServer.send(s, "220 mail ESMTP\r\n"))) {
      assertThat(shake(plain, HOST, 3000).state()).isEqualTo(TlsState.NOT_TLS);
    }
    try (var mute = ScriptedServer.playing(ScriptedServer::hold)) {
      assertThat(shake(mute, HOST, 300).state()).isEqualTo(TlsState.TIMEOUT);
    }
    try (var rude = ScriptedServer.playing(s -> s.getInputStream().readNBytes(5))) {
      assertThat(shake(rude, HOST, 3000).state()).isEqualTo(TlsState.HANDSHAKE_FAILED);
    }
  }

  @Test
  void startTlsUpgradesADialogueAndDropsInjectedPlaintext() throws Exception {
    X509Bundle leaf = TestCertificates.leaf(HOST).buildIssuedBy(ours.intermediate);
    var factory =
        TestCertificates.serving(leaf, leaf.getCertificate(), middle()).getSocketFactory();
    try (var server =
        ScriptedServer.playing(
            socket -> {
              ScriptedServer.send(socket, "220 go ahead\r\n250 injected\r\n");
              SSLSocket tls = (SSLSocket) factory.createSocket(socket, null, 0, true);
              tls.setUseClientMode(false);
              tls.startHandshake();
              int first = tls.getInputStream().read();
              tls.getOutputStream().write(new byte[] {(byte) first, '!'});
              tls.getOutputStream().flush();
              ScriptedServer.hold(tls);
            })) {
      Dialled dialled = wire.dialer().dial(server.address(), server.port(), TestWires.in(3000));
      try (var connection = ((Dialled.Open) dialled).connection()) {
        assertThat(connection.read(14, TestWires.in(3000)))
            .isInstanceOfSatisfying(
                Received.Octets.class,
                o ->
                    assertThat(new String(o.octets(), java.nio.charset.StandardCharsets.US_ASCII))
                        .contains("220 go"));
        TlsFacts facts = connection.startTls(HOST, List.of(), TestWires.in(3000));
        assertThat(facts.state()).isEqualTo(TlsState.OK);
        assertThat(connection.write(new byte[] {'x'}, TestWires.in(3000))).isTrue();
        assertThat(connection.read(100, TestWires.in(3000)))
            .isInstanceOfSatisfying(
                Received.Octets.class,
                o ->
                    assertThat(new String(o.octets(), java.nio.charset.StandardCharsets.US_ASCII))
                        .isEqualTo("x!"));
      }
    }
  }
}
