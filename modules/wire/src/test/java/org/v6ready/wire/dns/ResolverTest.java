package org.v6ready.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

@SuppressWarnings("StringConcatToTextBlock") // zone lines read better beside what they are for
class ResolverTest {
  private static final ZoneScript ZONE =
      new ZoneScript(
          "test. SOA ns.test. h.test. 1 2 3 4 5\nwww.test. AAAA 2a00::1\nmapped.test. AAAA ::ffff:5.2.0.1\n"
              + "four.test. A 5.2.0.1\nfour.test. AAAA 64:ff9b::5.2.0.1\nodd.test. A 5.2.0.1\nodd.test. AAAA 64:ff9b::5.2.0.2\n"
              + "half.test. CNAME www.test.\nloop.test. CNAME pool.test.\npool.test. CNAME loop.test.\n");

  private static AddressAnswer ask(DnsStack dns, String name, Duration wait) {
    return dns.resolver().addresses(DomainName.of(name), Family.IPV6, Deadline.in(wait, Clock.system()));
  }

  private static AddressAnswer ask(DnsStack dns, String name) {
    return ask(dns, name, Duration.ofSeconds(4));
  }

  @Test
  void rawOctetsStayAndAbsentIsNotMissing() throws Exception {
    try (ScriptedInternet net = new ScriptedInternet().serve(ZONE, "9.9.9.9")) {
      DnsStack dns = net.stack("9.9.9.9");
      assertThat(ask(dns, "mapped.test").addresses()).containsExactly(IpAddress.of("::ffff:5.2.0.1"));
      assertThat(ask(dns, "half.test").addresses()).containsExactly(IpAddress.of("2a00::1"));
      assertThat(ask(dns, "loop.test").status()).isEqualTo(DnsStatus.SERVFAIL);
      assertThat(ask(dns, "none.test").status()).isEqualTo(DnsStatus.NXDOMAIN);
      assertThat(dns.resolver().records(DomainName.of("www.test"), "MX", Deadline.in(Duration.ofSeconds(2), Clock.system())))
          .matches(answer -> answer.status() == DnsStatus.NOERROR && answer.records().isEmpty());
    }
  }

  @Test
  void strayAndGarbledAnswersAreNotAnswers() throws Exception {
    ScriptedInternet.Script liar =
        (query, tcp) -> {
          byte[] good = ZONE.reply(query, tcp).getFirst();
          byte[] wrongId = good.clone();
          wrongId[0] ^= 1;
          Message other = Message.newQuery(org.xbill.DNS.Record.newRecord(Name.fromString("x.test."), Type.AAAA, DClass.IN));
          other.getHeader().setID(query.getHeader().getID());
          other.getHeader().setFlag(Flags.QR);
          return List.of(wrongId, new byte[] {1, 2, 3}, other.toWire(), good);
        };
    try (ScriptedInternet net = new ScriptedInternet().serve(liar, "9.9.9.9")) {
      assertThat(ask(net.stack("9.9.9.9"), "www.test").addresses()).containsExactly(IpAddress.of("2a00::1"));
    }
  }

  @Test
  void randomOctetsNeverCrashAndAreMalformed() throws Exception {
    Random random = new Random(6);
    ScriptedInternet.Script noise =
        (query, _) -> {
          byte[] octets = new byte[12 + random.nextInt(80)];
          random.nextBytes(octets);
          octets[0] = (byte) (query.getHeader().getID() >> 8);
          octets[1] = (byte) query.getHeader().getID();
          octets[2] |= (byte) 0x80;
          octets[5] = 7;
          return List.of(octets);
        };
    try (ScriptedInternet net = new ScriptedInternet().serve(noise, "9.9.9.9")) {
      assertThat(ask(net.stack("9.9.9.9"), "www.test", Duration.ofMillis(300)).status()).isEqualTo(DnsStatus.MALFORMED);
    }
    Message query = Queries.direct(Name.fromString("www.test."), Type.AAAA);
    for (int i = 0; i < 20_000; i++) {
      byte[] octets = new byte[random.nextInt(120)];
      random.nextBytes(octets);
      if (octets.length > 1) {
        octets[0] = (byte) (query.getHeader().getID() >> 8);
        octets[1] = (byte) query.getHeader().getID();
      }
      assertThat(Matching.read(octets, query)).isNotNull();
    }
  }

  @Test
  void servfailThatCheckingDisabledTurnsIntoAnAnswerIsBogus() throws Exception {
    ScriptedInternet.Script validating =
        (query, tcp) ->
            query.getHeader().getFlag(Flags.CD)
                ? ZONE.reply(query, tcp)
                : ScriptedInternet.only(ZoneScript.head(query, Rcode.SERVFAIL, false));
    ScriptedInternet.Script failing = (query, _) -> ScriptedInternet.only(ZoneScript.head(query, Rcode.SERVFAIL, false));
    try (ScriptedInternet net = new ScriptedInternet().serve(validating, "9.9.9.9").serve(failing, "9.9.9.10")) {
      assertThat(ask(net.stack("9.9.9.9"), "www.test").status()).isEqualTo(DnsStatus.BOGUS);
      assertThat(ask(net.stack("9.9.9.10"), "www.test").status()).isEqualTo(DnsStatus.SERVFAIL);
    }
  }

  @Test
  void theNextResolverIsAskedWhenOneFailsOrIsSilent() throws Exception {
    ScriptedInternet.Script failing = (query, _) -> ScriptedInternet.only(ZoneScript.head(query, Rcode.SERVFAIL, false));
    try (ScriptedInternet net = new ScriptedInternet().serve(failing, "9.9.9.10").serve(ZONE, "9.9.9.9")) {
      assertThat(ask(net.stack("9.9.9.10", "9.9.9.9"), "www.test").status()).isEqualTo(DnsStatus.NOERROR);
      assertThat(ask(net.stack("9.9.9.11", "9.9.9.9"), "www.test").status()).isEqualTo(DnsStatus.NOERROR);
      assertThat(ask(net.stack("9.9.9.11"), "www.test", Duration.ofMillis(200)).status()).isEqualTo(DnsStatus.TIMEOUT);
    }
  }

  @Test
  void onlyAddressesThatEmbedTheNamesOwnIpv4AreTakenAsSynthesised() throws Exception {
    ScriptedInternet.Script root = (query, _) -> ScriptedInternet.only(ZoneScript.head(query, Rcode.REFUSED, false));
    String[] letters = RootHints.load(null).servers().stream().flatMap(s -> s.glue().stream()).map(Object::toString).toArray(String[]::new);
    try (ScriptedInternet net = new ScriptedInternet().serve(ZONE, "9.9.9.9").serve(root, letters)) {
      DnsStack dns = net.stack("9.9.9.9");
      dns.resolver().stripPrefixes(List.of(IpPrefix.parse("64:ff9b::/96").orElseThrow()));
      AddressAnswer made = ask(dns, "four.test");
      assertThat(made.addresses()).isEmpty();
      assertThat(made.status()).isEqualTo(DnsStatus.NOERROR);
      assertThat(made.synthesised()).containsExactly(IpAddress.of("64:ff9b::502:1"));
      assertThat(ask(dns, "odd.test").addresses()).containsExactly(IpAddress.of("64:ff9b::502:2"));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, true, AUTHORITATIVE", "3, true, AUTHORITATIVE", "0, false, LAME", "5, false, REFUSED", "2, false, SERVFAIL", "4, false, OTHER_RCODE"})
  void aServersOwnAnswerIsReadAsThatOfAnAuthority(int rcode, boolean aa, ServerState state) throws Exception {
    ScriptedInternet.Script script = (query, _) -> ScriptedInternet.only(ZoneScript.head(query, rcode, aa));
    try (ScriptedInternet net = new ScriptedInternet().serve(script, "5.2.0.1")) {
      for (DnsTransport transport : DnsTransport.values()) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(2), Clock.system());
        assertThat(net.stack().authority().ask(IpAddress.of("5.2.0.1"), DomainName.of("test"), "SOA", transport, deadline).state()).isEqualTo(state);
      }
    }
  }

  @Test
  void aPortWhereNothingListensRefusesAndIsNotSilent() throws Exception {
    int port = freePort();
    DnsStack dns = DnsStack.open(ScriptedInternet.settings(
        (_, _) -> new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), port), null));
    for (DnsTransport transport : DnsTransport.values()) {
      DirectAnswer answer = dns.authority().ask(IpAddress.of("5.2.0.1"), DomainName.of("test"), "SOA", transport, soon());
      assertThat(answer.state()).as(transport.name()).isEqualTo(ServerState.REFUSED);
      assertThat(answer.status()).as("the RCODE was never seen").isEqualTo(DnsStatus.TIMEOUT);
    }
  }

  @Test
  void anARecordIsNoAnswerToAQuestionForAaaa() throws Exception {
    ScriptedInternet.Script script = (query, _) -> {
      var reply = ZoneScript.head(query, 0, true);
      reply.addRecord(org.xbill.DNS.Record.fromString(query.getQuestion().getName(), org.xbill.DNS.Type.A, org.xbill.DNS.DClass.IN, 60,
          "5.2.0.9", org.xbill.DNS.Name.root), org.xbill.DNS.Section.ANSWER);
      return ScriptedInternet.only(reply);
    };
    try (ScriptedInternet net = new ScriptedInternet().serve(script, "5.2.0.1")) {
      DirectAnswer beside = net.stack().authority().ask(IpAddress.of("5.2.0.1"), DomainName.of("test"), "AAAA", DnsTransport.UDP, soon());
      assertThat(beside.status()).isEqualTo(DnsStatus.MALFORMED);
      DirectAnswer asked = net.stack().authority().ask(IpAddress.of("5.2.0.1"), DomainName.of("test"), "A", DnsTransport.UDP, soon());
      assertThat(asked.status()).isEqualTo(DnsStatus.NOERROR);
    }
  }

  private static int freePort() throws java.io.IOException {
    try (var taken = new java.net.DatagramSocket(0, ScriptedInternet.loopback())) {
      return taken.getLocalPort();
    }
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(2), Clock.system());
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::/32, 2001:db8:c000:221::", "2001:db8:100::/40, 2001:db8:1c0:2:21::",
    "2001:db8:122::/48, 2001:db8:122:c000:2:2100::", "2001:db8:122:300::/56, 2001:db8:122:3c0:0:221::",
    "2001:db8:122:344::/64, 2001:db8:122:344:c0:2:2100::", "2001:db8:122:344::/96, 2001:db8:122:344::192.0.2.33"
  })
  void allSixPrefixLengthsOfRfc6052AreRead(String prefix, String address) {
    assertThat(Rfc6052.embedded(IpPrefix.parse(prefix).orElseThrow(), IpAddress.of(address))).contains(IpAddress.of("192.0.2.33"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    ". NS a.test. | no address of a root server", "a.test. A 5.2.0.1 | no root server", ". IN NOPE x | :1: ", ". NS a.test.\\n. NS | expected a name"
  })
  void badRootHintsAreExplained(String text, String message, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("hints"), text.replace("\\n", "\n") + "\n");
    assertThatThrownBy(() -> RootHints.load(file)).isInstanceOf(DnsFileException.class).hasMessageContaining(file.toString()).hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "; nothing | no trust anchor", ". A 5.2.0.1 | A is no trust anchor", "vn. DS 1 13 1 1234567890123456789012345678901234567890 | expected the root", ". DS 1 13 2 | :1: "
  })
  void badTrustAnchorsAreExplained(String text, String message, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("anchor"), text + "\n");
    assertThatThrownBy(() -> TrustAnchors.load(file)).isInstanceOf(DnsFileException.class).hasMessageContaining(file.toString()).hasMessageContaining(message);
    assertThatThrownBy(() -> TrustAnchors.load(folder.resolve("absent"))).hasMessageContaining("no such file");
  }

  @Test
  void linkLocalResolversKeepTheirZone(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("resolv.conf"), "# x\nsearch a\nnameserver fe80::1%eth0\nnameserver 9.9.9.9\nnameserver nonsense\n");
    assertThat(SystemResolvers.read(file))
        .containsExactly(new SystemResolvers.Server(IpAddress.of("fe80::1"), "eth0"), new SystemResolvers.Server(IpAddress.of("9.9.9.9"), null));
  }
}
