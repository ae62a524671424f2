package org.v6ready.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.pkitesting.X509Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.time.Clock;

class CertificateChecksTest {
  private static final String HOST = "site.gov.test";

  private static final class Turned implements Clock {
    private final Instant begun = Clock.system().now();
    private Duration passed = Duration.ZERO;

    @Override
    public Instant now() {
      return begun.plus(passed);
    }

    @Override
    public long nanoTime() {
      return passed.toNanos();
    }

    @Override
    public void pause(Duration duration) {
      passed = passed.plus(duration);
    }
  }

  private final Turned clock = new Turned();

  private static TlsState check(X509Bundle leaf, TestCertificates ours, CertificateChecks checks, String name) {
    return checks.check(List.of(leaf.getCertificate(), ours.intermediate.getCertificate()), "ECDHE_ECDSA", name).state();
  }

  private CertificateChecks checks(Path folder, TestCertificates ours) throws Exception {
    return new CertificateChecks(TrustStore.with(Files.writeString(folder.resolve("ca.pem"), ours.root.getCertificatePEM())), clock);
  }

  @Test
  void theSameChainUnderAnotherNameIsJudgedByThatName(@TempDir Path folder) throws Exception {
    TestCertificates ours = new TestCertificates("Ours");
    CertificateChecks checks = checks(folder, ours);
    X509Bundle leaf = TestCertificates.leaf(HOST).buildIssuedBy(ours.intermediate);
    assertThat(check(leaf, ours, checks, HOST)).isEqualTo(TlsState.OK);
    assertThat(check(leaf, ours, checks, "other.gov.test")).isEqualTo(TlsState.WRONG_NAME);
    assertThat(check(leaf, ours, checks, HOST)).isEqualTo(TlsState.OK);
  }

  @Test
  void aMinuteLaterAChainIsCheckedAnew(@TempDir Path folder) throws Exception {
    TestCertificates ours = new TestCertificates("Ours");
    CertificateChecks checks = checks(folder, ours);
    X509Bundle leaf = TestCertificates.between(1, 30).subject("CN=" + HOST).addSanDnsName(HOST).buildIssuedBy(ours.intermediate);
    assertThat(check(leaf, ours, checks, HOST)).isEqualTo(TlsState.NOT_YET_VALID);
    clock.pause(Duration.ofSeconds(59));
    assertThat(check(leaf, ours, checks, HOST)).isEqualTo(TlsState.NOT_YET_VALID);
    clock.pause(Duration.ofDays(2));
    assertThat(check(leaf, ours, checks, HOST)).isNotEqualTo(TlsState.NOT_YET_VALID);
  }
}
