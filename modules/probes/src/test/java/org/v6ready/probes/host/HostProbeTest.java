package org.v6ready.probes.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.TypeParity;

class HostProbeTest {
  private static final AddressAnswer MADE_UP =
      new AddressAnswer(DnsStatus.NOERROR, List.of(), List.of(IpAddress.of("64:ff9b::9.9.9.9")), Duration.ofMillis(1), 1);

  private static TypeParity server(DnsStatus a, DnsStatus aaaa) {
    return new TypeParity(IpAddress.of("9.9.9.53"), a, aaaa, Duration.ofMillis(1), Duration.ZERO);
  }

  private static DnsStatus behindDns64(TypeParity... servers) {
    return HostProbe.unmasked(MADE_UP, List.of(servers)).status();
  }

  @Test
  void whatADns64MadeUpForSilentAuthoritiesIsNoAbsence() {
    assertThat(behindDns64(server(DnsStatus.NOERROR, DnsStatus.TIMEOUT), server(DnsStatus.NOERROR, DnsStatus.TIMEOUT))).isEqualTo(DnsStatus.TIMEOUT);
    assertThat(behindDns64(server(DnsStatus.NOERROR, DnsStatus.SERVFAIL))).isEqualTo(DnsStatus.SERVFAIL);
  }

  @Test
  void oneAuthorityThatAnswersHasTheLastWord() {
    assertThat(behindDns64(server(DnsStatus.NOERROR, DnsStatus.TIMEOUT), server(DnsStatus.NOERROR, DnsStatus.NOERROR))).isEqualTo(DnsStatus.NOERROR);
  }

  @Test
  void authoritiesThatNobodyReachedSayNothing() {
    assertThat(behindDns64()).isEqualTo(DnsStatus.NOERROR);
    assertThat(behindDns64(server(DnsStatus.TIMEOUT, DnsStatus.TIMEOUT))).isEqualTo(DnsStatus.NOERROR);
    assertThat(behindDns64(server(DnsStatus.NOT_ASKED, DnsStatus.NOT_ASKED))).isEqualTo(DnsStatus.NOERROR);
  }
}
