package org.v6ready.wire.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.PathMtu;
import org.v6ready.model.time.Clock;

class PathMtuSearchTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void aPathThatRefusesNothingIsFull(String address) {
    PathMtu found = new PathMtuSearch(Clock.system()).towards(IpAddress.of(address), 9, 1500);
    assertThat(found.end()).isEqualTo(PathMtu.End.FULL);
    assertThat(found.mtuOctets()).isEqualTo(1500);
  }
}
