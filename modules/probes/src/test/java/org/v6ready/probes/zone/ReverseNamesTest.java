package org.v6ready.probes.zone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.name.ReverseName;

class ReverseNamesTest {
  @Test
  void reverseNamesAreWrittenBackwards() {
    assertThat(ReverseName.of(IpAddress.of("192.0.2.1")).ascii())
        .isEqualTo("1.2.0.192.in-addr.arpa");
    assertThat(ReverseName.of(IpAddress.of("2001:db8::1")).ascii())
        .startsWith("1.0.0.0.").endsWith("8.b.d.0.1.0.0.2.ip6.arpa");
  }
}
