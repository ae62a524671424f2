package org.v6ready.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath.Cause;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/// Name servers that lie, loop, flood or say nothing: each is told apart, bounded in time and
/// questions, and never taken for "absent".
@SuppressWarnings("StringConcatToTextBlock") // zone lines read better beside what they are for
@Timeout(30)
class HostileNameServersTest {
  private static final String[] ROOT = {"198.41.0.4", "2001:503:ba3e::2:30"};
  private static final String SOA = " SOA ns.test. h.test. 1 2 3 4 5\n";
  private static final String SITE = "2a00:2::1";

  private ScriptedInternet net;

  @BeforeEach
  void connect() throws Exception {
    net = new ScriptedInternet();
    net.serve(new ZoneScript("." + SOA + "test. NS ns.test.\nns.test. AAAA 2a00:1::1\n"), ROOT);
  }

  @AfterEach
  void disconnect() throws Exception {
    net.close();
  }

  private void tld(String delegations) throws Exception {
    net.serve(new ZoneScript("test." + SOA + "ns.test. AAAA 2a00:1::1\n" + delegations), "2a00:1::1");
  }

  private void site(ScriptedInternet.Script script) throws Exception {
    tld("site.test. NS ns.site.test.\nns.site.test. AAAA " + SITE + "\n");
    net.serve(script, SITE);
  }

  private static Deadline deadline() {
    return Deadline.in(Duration.ofSeconds(20), Clock.system());
  }

  private Walk walk(String name) {
    return net.stack().walker().walk(DomainName.of(name), "AAAA", Family.IPV6, deadline());
  }

  private void diesOf(Cause cause) {
    Walk walk = walk("www.site.test");
    assertThat(walk.end()).isEqualTo(WalkEnd.DIED);
    assertThat(walk.death()).isNotNull().extracting(WalkDeath::cause).isEqualTo(cause);
  }

  private static byte[] octets(Message message) {
    return message.toWire(65_535);
  }

  @Test
  void aNamePointingAtItselfIsMalformed() throws Exception {
    site(
        (query, _) -> {
          byte[] head = octets(ZoneScript.head(query, Rcode.NOERROR, true));
          byte[] loop = Arrays.copyOf(head, head.length + 12);
          loop[7] = 1;
          loop[head.length] = (byte) 0xc0;
          loop[head.length + 1] = (byte) head.length;
          return List.of(loop);
        });
    diesOf(Cause.MALFORMED);
  }

  @Test
  void answersToAnotherQuestionOrWithAnotherIdAreNoAnswers() throws Exception {
    site(
        (query, _) -> {
          Message other = ZoneScript.head(Queries.direct(Name.fromString("else.site.test."), 28), Rcode.NOERROR, true);
          other.getHeader().setID(query.getHeader().getID());
          Message guess = ZoneScript.head(query, Rcode.NXDOMAIN, true);
          guess.getHeader().setID(query.getHeader().getID() ^ 1);
          return List.of(octets(other), octets(guess));
        });
    diesOf(Cause.MALFORMED);
  }

  @Test
  void anAnswerFromAnotherSourceIsNotHeard() throws Exception {
    try (DatagramSocket server = new DatagramSocket(0, ScriptedInternet.loopback());
        DatagramSocket liar = new DatagramSocket(0, ScriptedInternet.loopback())) {
      Thread.ofVirtual().start(() -> answerFrom(server, liar));
      DnsStack dns =
          DnsStack.open(ScriptedInternet.settings((_, _) -> (java.net.InetSocketAddress) server.getLocalSocketAddress(), null));
      DirectAnswer answer =
          dns.authority().ask(IpAddress.of(SITE), DomainName.of("www.site.test"), "AAAA", DnsTransport.UDP, Deadline.in(Duration.ofMillis(500), Clock.system()));
      assertThat(answer.state()).isEqualTo(ServerState.TIMEOUT);
    }
  }

  private static void answerFrom(DatagramSocket server, DatagramSocket liar) {
    try {
      DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
      server.receive(packet);
      Message query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
      byte[] lie = octets(ZoneScript.head(query, Rcode.NXDOMAIN, true));
      liar.send(new DatagramPacket(lie, lie.length, packet.getSocketAddress()));
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @Test
  void aServerThatDropsEdnsIsHeardWithoutItAndIsSilentToAWalkAsToResolvers() throws Exception {
    site((query, _) -> query.getOPT() == null ? List.of(octets(ZoneScript.head(query, Rcode.NOERROR, true))) : List.of());
    DomainName name = DomainName.of("www.site.test");
    for (DnsTransport over : DnsTransport.values()) {
      Deadline soon = Deadline.in(Duration.ofMillis(500), Clock.system());
      assertThat(net.stack().authority().ask(IpAddress.of(SITE), name, "AAAA", over, soon).state()).isIn(ServerState.TIMEOUT, ServerState.UNREACHABLE);
      assertThat(net.stack().authority().askPlain(IpAddress.of(SITE), name, "AAAA", over, deadline()).state()).isEqualTo(ServerState.AUTHORITATIVE);
    }
    diesOf(Cause.SILENT);
  }

  @Test
  void aServerThatRefersToItselfOrUpwardIsLame() throws Exception {
    site(new ZoneScript("." + SOA + "site.test. NS ns.site.test.\nns.site.test. AAAA " + SITE + "\n"));
    diesOf(Cause.LAME);
  }

  @Test
  void zonesWhoseServersAreInEachOtherEnd() throws Exception {
    tld("site.test. NS ns.other.test.\nother.test. NS ns.site.test.\n");
    diesOf(Cause.SERVER_NAME_UNRESOLVABLE);
  }

  @Test
  void referralsThatNeverEndAreBounded() throws Exception {
    AtomicInteger depth = new AtomicInteger(2);
    String deep = "a.".repeat(110) + "test";
    net.serve(
        (query, _) -> {
          Name name = Objects.requireNonNull(query.getQuestion()).getName();
          Message reply = ZoneScript.head(query, Rcode.NOERROR, false);
          Name cut = new Name(name, Math.max(0, name.labels() - depth.incrementAndGet()));
          MasterFile.read((cut + " NS ns.test.\n").getBytes(StandardCharsets.US_ASCII), "x").forEach(each -> reply.addRecord(each, Section.AUTHORITY));
          return ScriptedInternet.only(reply);
        },
        "2a00:1::1");
    assertThat(walk(deep).end()).isEqualTo(WalkEnd.DIED);
    assertThat(net.asked).hasSizeLessThan(150);
  }

  @Test
  void aReferralToHundredsOfNamelessServersIsNotFollowedToAllOfThem() throws Exception {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      many.append("site.test. NS ns").append(i).append(".victim.test.\n");
    }
    tld(many + "victim.test. NS ns.victim.test.\nns.victim.test. AAAA 2a00:3::1\n");
    net.serve(new ZoneScript("victim.test." + SOA), "2a00:3::1");
    assertThat(walk("www.site.test").end()).isEqualTo(WalkEnd.DIED);
    assertThat(net.asked.stream().filter(line -> line.startsWith("2a00:3::1")).count()).isLessThan(60);
  }

  @Test
  void thirteenSilentServersAreTheVerdictWithinFifteenSeconds() throws Exception {
    StringBuilder silent = new StringBuilder();
    for (int i = 0; i < 13; i++) {
      silent.append("site.test. NS n").append(i).append(".site.test.\nn").append(i).append(".site.test. AAAA 2a00:2::").append(i + 1).append('\n');
    }
    tld(silent.toString());
    long begun = Clock.system().nanoTime();
    diesOf(Cause.SILENT);
    assertThat(Duration.ofNanos(Clock.system().nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void fiveHundredRecordsArriveWholeOverTcp() throws Exception {
    StringBuilder records = new StringBuilder("site.test." + SOA);
    for (int i = 1; i <= 500; i++) {
      records.append("www.site.test. AAAA 2a00:2:0:1::").append(Integer.toHexString(i)).append('\n');
    }
    ZoneScript big = new ZoneScript(records.toString());
    site(
        (query, tcp) -> {
          Message cut = ZoneScript.head(query, Rcode.NOERROR, true);
          cut.getHeader().setFlag(Flags.TC);
          return tcp ? big.reply(query, true) : ScriptedInternet.only(cut);
        });
    assertThat(walk("www.site.test").addresses()).hasSize(500);
  }

  @Test
  void anAnswerWithSixtyThousandOctetsOfRubbishBehindItDoesNotHurt() throws Exception {
    site((query, _) -> List.of(Arrays.copyOf(octets(ZoneScript.head(query, Rcode.NXDOMAIN, true)), 60_000)));
    assertThat(walk("www.site.test").end()).isIn(WalkEnd.NXDOMAIN, WalkEnd.DIED);
  }
}
