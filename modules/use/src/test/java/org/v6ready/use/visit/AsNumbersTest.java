package org.v6ready.use.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.address.IpAddress;

class AsNumbersTest {
  @TempDir Path folder;

  private static byte[] database() throws IOException {
    return new MaxMindFile()
        .network("14.224.0.0/11", 45899, "VNPT Corp")
        .network("27.64.0.0/12", 7552, "Viettel Group")
        .network("2405:4800::/32", 18403, "FPT Telecom")
        .network("2405:4800:1::/48", 131429, "MobiFone")
        .network("2402:800::/32", 7552, "Viettel Group")
        .octets();
  }

  private AsNumbers open(byte[] octets) throws IOException {
    Path file = folder.resolve("asn.mmdb");
    Files.write(file, octets);
    return AsNumbers.open(file);
  }

  @Test
  void theLongestNetworkOfEitherFamilyNamesTheOperator() throws IOException {
    try (AsNumbers numbers = open(database())) {
      assertThat(numbers.of(IpAddress.of("14.225.1.2"))).isEqualTo(OptionalLong.of(45899));
      assertThat(numbers.of(IpAddress.of("27.79.255.255"))).isEqualTo(OptionalLong.of(7552));
      assertThat(numbers.of(IpAddress.of("2405:4800:2::1"))).isEqualTo(OptionalLong.of(18403));
      assertThat(numbers.of(IpAddress.of("2405:4800:1::1"))).isEqualTo(OptionalLong.of(131429));
      assertThat(numbers.of(IpAddress.of("2402:800:ffff::1"))).isEqualTo(OptionalLong.of(7552));
    }
  }

  @Test
  void addressesOfNoNetworkHaveNoNumber() throws IOException {
    try (AsNumbers numbers = open(database())) {
      assertThat(numbers.of(IpAddress.of("14.192.0.1"))).isEmpty();
      assertThat(numbers.of(IpAddress.of("2001:db8::1"))).isEmpty();
    }
    assertThat(AsNumbers.none().of(IpAddress.of("14.225.1.2"))).isEmpty();
  }

  @Test
  void aDamagedDatabaseIsRefusedOrSaysNothingAndNeverThrows() throws IOException {
    byte[] whole = database();
    assertThatThrownBy(() -> open(Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(IOException.class);
    Random random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      byte[] bent = whole.clone();
      for (int n = random.nextInt(6); n >= 0; n--) {
        bent[random.nextInt(whole.length)] = (byte) random.nextInt();
      }
      try (AsNumbers numbers = open(bent)) {
        OptionalLong _ = numbers.of(IpAddress.of("14.225.1.2"));
        OptionalLong _ = numbers.of(IpAddress.of("2405:4800:1::1"));
      } catch (IOException refused) {
        assertThat(refused.getMessage()).isNotNull();
      }
    }
  }
}
