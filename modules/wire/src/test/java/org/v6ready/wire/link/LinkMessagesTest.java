package org.v6ready.wire.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;

class LinkMessagesTest {
  /// A clock that only waiting moves.
  private static final class Turned implements Clock {
    private long now;

    @Override
    public Instant now() {
      return Instant.EPOCH.plusNanos(now);
    }

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public void pause(Duration duration) {
      now += duration.toNanos();
    }
  }

  @Test
  void fiftyASecondAreFiftyASecondFromTheFirst() {
    Turned clock = new Turned();
    Pace pace = new Pace(clock, 50);
    Deadline far = Deadline.in(Duration.ofMinutes(1), clock);
    for (int i = 0; i < 100; i++) {
      assertThat(pace.turn(1, far)).isTrue();
    }
    assertThat(clock.now).isEqualTo(Duration.ofMillis(99 * 20).toNanos());
    assertThat(pace.turn(3, far)).isTrue();
    long before = clock.now;
    assertThat(pace.turn(1, far)).isTrue();
    assertThat(clock.now - before).isEqualTo(Duration.ofMillis(60).toNanos());
    assertThat(pace.spent()).isEqualTo(104);
  }

  @Test
  void aTurnAfterTheDeadlineIsNotTakenAndNotCounted() {
    Turned clock = new Turned();
    Pace pace = new Pace(clock, 1);
    Deadline soon = Deadline.in(Duration.ofMillis(500), clock);
    assertThat(pace.turn(1, soon)).isTrue();
    assertThat(pace.turn(1, soon)).isFalse();
    assertThat(pace.spent()).isOne();
  }

  @Test
  void anArpRequestAsksForTheTargetAndAReplyNamesItsSender() {
    MacAddress mac = new MacAddress("3c:52:82:10:00:10");
    byte[] request = ArpSweep.request(mac, (Ipv4Address) IpAddress.of("192.168.10.10"), (Ipv4Address) IpAddress.of("192.168.10.14"));
    assertThat(request).hasSize(28).startsWith(0, 1, 8, 0, 6, 4, 0, 1).endsWith((byte) 192, (byte) 168, 10, 14);
    assertThat(ArpSweep.read(request)).isEmpty();
    byte[] reply = request.clone();
    reply[7] = 2;
    assertThat(ArpSweep.read(reply)).hasValue(Map.entry(IpAddress.of("192.168.10.10"), mac));
    reply[8] = 1;
    assertThat(ArpSweep.read(reply)).isEmpty();
  }

  @Test
  void pingsOutputIsReadInBothForms() {
    String said =
        """
        PING ff02::1%eth0(ff02::1%eth0) from fe80::1 eth0: 56 data bytes
        64 bytes from fe80::5054:ff:fe12:3456%eth0: icmp_seq=1 ttl=64 time=0.1 ms
        64 bytes from 2401:d800:1::7: icmp_seq=1 ttl=64 time=0.2 ms (DUP!)
        """;
    assertThat(PingProgram.read(said)).containsExactly(IpAddress.of("fe80::5054:ff:fe12:3456"), IpAddress.of("2401:d800:1::7"));
    assertThat(PingProgram.read("ping: socktype: SOCK_RAW")).isEmpty();
  }

  private static byte[] printer() throws Exception {
    Message message = new Message(0);
    message.getHeader().setFlag(Flags.QR);
    Name kind = Name.fromString("_ipp._tcp.local.");
    Name instance = new Name("M\\195\\161y\\032in", kind);
    Name host = Name.fromString("printer-2.local.");
    message.addRecord(new PTRRecord(kind, DClass.IN, 10, instance), Section.ANSWER);
    message.addRecord(new SRVRecord(instance, DClass.IN, 10, 0, 0, 631, host), Section.ADDITIONAL);
    message.addRecord(new AAAARecord(host, DClass.IN, 10, java.net.InetAddress.ofLiteral("2401:d800:1::9")), Section.ADDITIONAL);
    return message.toWire();
  }

  @Test
  void aPrinterSaysItsNameInVietnamese() throws Exception {
    assertThat(MulticastDns.read(printer()))
        .containsExactly(
            new MulticastDns.Said("_ipp._tcp.local", "PTR", "Máy in._ipp._tcp.local"),
            new MulticastDns.Said("Máy in._ipp._tcp.local", "SRV", "printer-2.local"),
            new MulticastDns.Said("printer-2.local", "AAAA", "2401:d800:1::9"));
  }

  @Test
  void aQuestionIsNoAnswer() {
    assertThat(MulticastDns.read(MulticastDns.question(List.of("_ipp._tcp.local", "_http._tcp.local")))).isEmpty();
  }

  @Test
  void mutatedMessagesNeverThrow() throws Exception {
    Random random = new Random(5353);
    byte[] good = printer();
    for (int i = 0; i < 20_000; i++) {
      byte[] octets = java.util.Arrays.copyOf(good, random.nextInt(good.length + 4));
      for (int k = random.nextInt(8); k > 0 && octets.length > 0; k--) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      assertThat(MulticastDns.read(octets)).isNotNull();
      assertThat(ArpSweep.read(octets)).isNotNull();
    }
  }
}
