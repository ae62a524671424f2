package org.v6ready.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/// A resolver that cuts its answers short, or for which somebody else answers.
@Timeout(30)
class DishonestResolverTest {
  private static final String RESOLVER = "9.9.9.9";
  private static final ZoneScript ZONE = new ZoneScript("test. SOA ns.test. h.test. 1 2 3 4 5\nwww.test. AAAA 2a00::1\n");

  private static AddressAnswer ask(DnsStack dns, Duration wait) {
    return dns.resolver().addresses(DomainName.of("www.test"), Family.IPV6, Deadline.in(wait, Clock.system()));
  }

  private static List<byte[]> cut(Message query) {
    Message reply = ZoneScript.head(query, Rcode.NOERROR, false);
    reply.getHeader().setFlag(Flags.TC);
    return ScriptedInternet.only(reply);
  }

  @Test
  void aTruncatedAnswerIsFetchedOverTcp() throws Exception {
    ScriptedInternet.Script cutting = (query, tcp) -> tcp ? ZONE.reply(query, true) : cut(query);
    try (ScriptedInternet net = new ScriptedInternet().serve(cutting, RESOLVER)) {
      assertThat(ask(net.stack(RESOLVER), Duration.ofSeconds(5)).addresses()).containsExactly(IpAddress.of("2a00::1"));
    }
  }

  @Test
  void aTruncatedAnswerWithSilenceOverTcpIsUnknownAndNeverAbsent() throws Exception {
    ScriptedInternet.Script cutting = (query, tcp) -> tcp ? List.of() : cut(query);
    try (ScriptedInternet net = new ScriptedInternet().serve(cutting, RESOLVER)) {
      AddressAnswer answer = ask(net.stack(RESOLVER), Duration.ofMillis(800));
      assertThat(answer.status()).isEqualTo(DnsStatus.TIMEOUT);
      assertThat(answer.addresses()).isEmpty();
    }
  }

  @Test
  void anAnswerFromAnotherAddressIsNotHeard() throws Exception {
    try (DatagramSocket resolver = new DatagramSocket(0, ScriptedInternet.loopback());
        DatagramSocket stranger = new DatagramSocket(0, ScriptedInternet.loopback())) {
      Thread.ofVirtual().start(() -> answerFrom(resolver, stranger));
      DnsStack dns = DnsStack.open(ScriptedInternet.settings((_, _) -> (InetSocketAddress) resolver.getLocalSocketAddress(), null, RESOLVER));
      assertThat(ask(dns, Duration.ofMillis(600)).status()).isEqualTo(DnsStatus.TIMEOUT);
    }
  }

  private static void answerFrom(DatagramSocket resolver, DatagramSocket stranger) {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
        resolver.receive(packet);
        byte[] lie = ZONE.reply(new Message(Arrays.copyOf(packet.getData(), packet.getLength())), false).getFirst();
        stranger.send(new DatagramPacket(lie, lie.length, packet.getSocketAddress()));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }
}
