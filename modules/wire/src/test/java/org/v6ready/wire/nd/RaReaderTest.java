package org.v6ready.wire.nd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.RouterPreference;

class RaReaderTest {
  private static final IpAddress ROUTER = IpAddress.of("fe80::1");

  private static RouterAdvertisement read(byte[] octets, int hopLimit) {
    return RaReader.read(octets, ROUTER, hopLimit, null, Instant.EPOCH, true).orElseThrow();
  }

  private static byte[] everything() {
    return RaBytes.advertisement(0xc8, 1800)
        .prefix(64, 0xd0, 86_400, 14_400)
        .hex("1802" + "4018" + "00000708" + "20010db8aa000000")
        .hex("1903" + "0000" + "00000708" + "20010db8000000000000000000000053")
        .hex("1f03" + "0000" + "00000708" + "066f6666696365" + "02766e" + "00" + "0000000000")
        .hex("0501" + "0000" + "000005dc")
        .hex("0101" + "02005e000011")
        .pref64(225, 0, "0064ff9b0000000000000000")
        .hex("2502" + "68747470733a2f2f702e76" + "6e000000".substring(0, 6))
        .hex("fd01" + "010203040506")
        .octets();
  }

  @Test
  void everyOptionIsReadAndUnknownOnesAreKept() {
    RouterAdvertisement read = read(everything(), 255);
    assertThat(read.managed()).isTrue();
    assertThat(read.other()).isTrue();
    assertThat(read.preference()).isEqualTo(RouterPreference.HIGH);
    assertThat(read.lifetime()).isEqualTo(Duration.ofMinutes(30));
    assertThat(read.faults()).isEmpty();
    assertThat(read.options()).contains(
        new NdOption.PrefixInformation(IpPrefix.parse("2001:db8:1:2::/64").orElseThrow(), true, true, false, true, Duration.ofDays(1), Duration.ofHours(4)),
        new NdOption.RouteInformation(IpPrefix.parse("2001:db8:aa00::/64").orElseThrow(), RouterPreference.LOW, Duration.ofMinutes(30)),
        new NdOption.RecursiveDns(List.of(IpAddress.of("2001:db8::53")), Duration.ofMinutes(30)),
        new NdOption.SearchList(List.of("office.vn"), Duration.ofMinutes(30)),
        new NdOption.LinkMtu(1500),
        new NdOption.Pref64(IpPrefix.parse("64:ff9b::/96").orElseThrow(), Duration.ofMinutes(30)),
        new NdOption.Other(0xfd, "fd01010203040506"));
    assertThat(read.options(NdOption.CaptivePortal.class)).hasSize(1);
    assertThat(read.mac().orElseThrow().text()).isEqualTo("02:00:5e:00:00:11");
  }

  @ParameterizedTest
  @CsvSource({"0,96", "1,64", "2,56", "3,48", "4,40", "5,32"})
  void everyPrefixLengthCodeOfPref64IsKnown(int code, int length) {
    NdOption.Pref64 option =
        read(RaBytes.advertisement(0, 1800).pref64(0, code, "20010db8001122330044 5566".replace(" ", "")).octets(), 255)
            .options(NdOption.Pref64.class).findFirst().orElseThrow();
    assertThat(option.prefix().length()).isEqualTo(length);
    assertThat(option.lifetime()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"6", "7"})
  void anUnassignedCodeIsMalformedAndNotAPrefix(int code) {
    RouterAdvertisement read = read(RaBytes.advertisement(0, 1800).pref64(1, code, "0064ff9b0000000000000000").octets(), 255);
    assertThat(read.options(NdOption.Pref64.class)).isEmpty();
    assertThat(read.options(NdOption.Malformed.class)).extracting(NdOption.Malformed::why).containsExactly("prefix-length-code");
  }

  @Test
  void aPref64OfAnotherLengthIsMalformed() {
    RouterAdvertisement read = read(RaBytes.advertisement(0, 1800).hex("2601" + "0708" + "0064ff9b").octets(), 255);
    assertThat(read.options(NdOption.Malformed.class)).extracting(NdOption.Malformed::type).containsExactly(38);
  }

  @Test
  void whatAHostMustDiscardIsNamed() {
    assertThat(read(RaBytes.advertisement(0, 1800).octets(), 64).faults()).containsExactly("hop-limit");
    assertThat(read(RaBytes.advertisement(0, 1800).hex("0300000000000000").octets(), 255).faults()).containsExactly("option-length");
    assertThat(RaReader.read(RaBytes.advertisement(0, 0).octets(), IpAddress.of("2001:db8::1"), 255, null, Instant.EPOCH, false)
        .orElseThrow().faults()).containsExactly("source-not-link-local");
  }

  @Test
  void hostileOctetsNeverThrow() {
    Random random = new Random(8781);
    byte[] good = everything();
    for (int turn = 0; turn < 50_000; turn++) {
      byte[] bad = Arrays.copyOf(good, random.nextInt(good.length + 1));
      for (int i = random.nextInt(6); i > 0 && bad.length > 0; i--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      RaReader.read(bad, ROUTER, random.nextInt(256), null, Instant.EPOCH, false);
    }
  }
}
