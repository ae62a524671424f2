package org.v6ready.wire.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.Dhcp4Offer;
import org.v6ready.model.office.Dhcp6Answer;

class DhcpMessagesTest {
  private static final byte[] MAC = {2, 0, 0x5e, 0, 0, 1};
  private static final IpAddress SERVER = IpAddress.of("fe80::1");

  /// An OFFER of 192.0.2.50 by 192.0.2.1, made from our own DISCOVER turned round.
  private static byte[] offer(int transaction, String moreOptions) {
    byte[] packet = Arrays.copyOf(Dhcp4Message.discover(transaction, MAC, true), 400);
    ByteBuffer b = ByteBuffer.wrap(packet);
    b.put(12, new byte[] {(byte) 192, 0, 2, 1}).putShort(20, (short) 67).putShort(22, (short) 68);
    b.put(28, (byte) 2).put(28 + 16, new byte[] {(byte) 192, 0, 2, 50});
    byte[] options = HexFormat.of().parseHex("350102" + "3604c0000201" + "0304c0000201" + "0604c0000235" + "330400000e10" + moreOptions + "ff");
    b.put(28 + 240, new byte[packet.length - 268]).put(28 + 240, options);
    return packet;
  }

  @Test
  void anOfferIsReadAndOption108OnlyWhenItIsThere() {
    Dhcp4Offer with = Dhcp4Message.offer(offer(7, "6c0400000708"), 7, true, null).orElseThrow();
    assertThat(with.ipv6OnlySeconds()).isEqualTo(1800);
    assertThat(with.server()).isEqualTo(IpAddress.of("192.0.2.1"));
    assertThat(with.offered()).isEqualTo(IpAddress.of("192.0.2.50"));
    assertThat(with.dns()).containsExactly(IpAddress.of("192.0.2.53"));
    assertThat(with.leaseSeconds()).isEqualTo(3600);
    assertThat(Dhcp4Message.offer(offer(7, ""), 7, true, null).orElseThrow().ipv6OnlySeconds()).isNull();
  }

  @Test
  void offersToOthersAreNotOurs() {
    assertThat(Dhcp4Message.offer(offer(7, ""), 8, true, null)).isEmpty();
    assertThat(Dhcp4Message.offer(Dhcp4Message.discover(7, MAC, true), 7, true, null)).isEmpty();
  }

  @Test
  void discoverNeverAsksForALeaseAndAsksForOption108OnlyWhenTold() {
    String with = HexFormat.of().formatHex(Dhcp4Message.discover(1, MAC, true));
    String without = HexFormat.of().formatHex(Dhcp4Message.discover(1, MAC, false));
    assertThat(with).contains("63825363350101").contains("37060103060f336c");
    assertThat(without).contains("63825363350101").contains("37050103060f33ff");
  }

  private static byte[] advertise(int transaction) {
    return HexFormat.of().parseHex(
        "02" + HexFormat.of().toHexDigits(transaction).substring(2)
            + "0002000a" + "00030001" + "02005e000099"
            + "00030028" + "76367264" + "00000000" + "00000000" + "00050018" + "20010db8000000000000000000000099" + "00000e10" + "00001c20"
            + "00190029" + "76367264" + "00000000" + "00000000" + "001a0019" + "00000e10" + "00001c20" + "38" + "20010db8ab0000000000000000000000"
            + "00170010" + "20010db8000000000000000000000053"
            + "0018000b" + "066f6666696365" + "02766e00");
  }

  @Test
  void anAdvertiseShowsAddressPrefixSizeAndDns() {
    Dhcp6Answer read = Dhcp6Message.answer(advertise(0x1234), 0x1234, SERVER, true).orElseThrow();
    assertThat(read.addresses()).containsExactly(IpAddress.of("2001:db8::99"));
    assertThat(read.delegated()).containsExactly(IpPrefix.parse("2001:db8:ab00::/56").orElseThrow());
    assertThat(read.dns()).containsExactly(IpAddress.of("2001:db8::53"));
    assertThat(read.search()).isEqualTo(List.of("office.vn"));
    assertThat(read.serverDuid()).isEqualTo("0003000102005e000099");
    assertThat(Dhcp6Message.answer(advertise(0x1234), 0x1235, SERVER, true)).isEmpty();
    assertThat(Dhcp6Message.answer(advertise(0x1234), 0x1234, SERVER, false)).isEmpty();
  }

  @Test
  void noPrefixAvailIsAStatusAndNotAPrefix() {
    byte[] octets = HexFormat.of().parseHex("02001234" + "00190012" + "76367264" + "00000000" + "00000000" + "000d0002" + "0006");
    Dhcp6Answer read = Dhcp6Message.answer(octets, 0x1234, SERVER, true).orElseThrow();
    assertThat(read.delegated()).isEmpty();
    assertThat(read.status()).containsExactly("NoPrefixAvail");
  }

  @Test
  void solicitAsksForAddressAndPrefixWithoutRapidCommit() {
    String solicit = HexFormat.of().formatHex(Dhcp6Message.request(Dhcp6Message.SOLICIT, 1, MAC));
    assertThat(solicit).startsWith("01000001").contains("0003000c").contains("0019000c").doesNotContain("000e0000");
    assertThat(HexFormat.of().formatHex(Dhcp6Message.request(Dhcp6Message.INFORMATION_REQUEST, 1, MAC)))
        .startsWith("0b000001").doesNotContain("0003000c");
  }

  @Test
  void hostileOctetsNeverThrow() {
    Random random = new Random(8925);
    byte[] four = offer(7, "6c0400000708");
    byte[] six = advertise(7);
    for (int turn = 0; turn < 50_000; turn++) {
      Dhcp4Message.offer(mutated(four, random), 7, true, null);
      Dhcp6Message.answer(mutated(six, random), 7, SERVER, true);
    }
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] bad = Arrays.copyOf(good, random.nextInt(good.length) + 1);
    for (int i = random.nextInt(6); i > 0; i--) {
      bad[random.nextInt(bad.length)] = (byte) random.nextInt();
    }
    return bad;
  }
}
