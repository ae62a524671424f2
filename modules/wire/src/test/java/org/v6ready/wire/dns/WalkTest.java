package org.v6ready.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkDeath.Cause;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

@SuppressWarnings("StringConcatToTextBlock") // zone lines read better beside what they are for
class WalkTest {
  private static final String[] ROOT = {"198.41.0.4", "2001:503:ba3e::2:30"};
  private static final String SOA = " SOA ns.test. h.test. 1 2 3 4 5\n";

  private ScriptedInternet net;

  @BeforeEach
  void connect() throws Exception {
    net = new ScriptedInternet();
    net.serve(
        new ZoneScript(
            "." + SOA + "test. NS ns.test.\nns.test. A 5.1.0.1\nns.test. AAAA 2a00:1::1\n"
                + "tld2. NS ns.test.\ntld3. NS ns.test.\n"),
        ROOT);
  }

  @AfterEach
  void disconnect() throws Exception {
    net.close();
  }

  private void tld(String delegations) throws Exception {
    net.serve(
        new ZoneScript("test." + SOA + "ns.test. A 5.1.0.1\nns.test. AAAA 2a00:1::1\n" + delegations),
        "5.1.0.1", "2a00:1::1");
  }

  private Walk walk(DnsStack dns, String name, Family family) {
    return dns.walker().walk(DomainName.of(name), "AAAA", family, deadline());
  }

  private static Deadline deadline() {
    return Deadline.in(Duration.ofSeconds(8), Clock.system());
  }

  private static final String SITE =
      "site.test." + SOA + "site.test. NS ns.site.test.\nns.site.test. A 5.2.0.1\nns.site.test. AAAA 2a00:2::1\n"
          + "www.site.test. AAAA 2a00:2::80\nwww.site.test. A 5.2.0.80\n";

  @Test
  void nodataAndNxdomainStayApartOverEitherFamily() throws Exception {
    tld("site.test. NS ns.site.test.\nns.site.test. A 5.2.0.1\nns.site.test. AAAA 2a00:2::1\n");
    net.serve(new ZoneScript(SITE + "four.site.test. A 5.2.0.4\n"), "5.2.0.1", "2a00:2::1");
    DnsStack dns = net.stack();
    for (Family family : Family.values()) {
      assertThat(walk(dns, "www.site.test", family).addresses()).containsExactly(IpAddress.of("2a00:2::80"));
      assertThat(walk(dns, "four.site.test", family).end()).isEqualTo(WalkEnd.NODATA);
      assertThat(walk(dns, "none.site.test", family).end()).isEqualTo(WalkEnd.NXDOMAIN);
    }
    assertThat(net.asked).doesNotHaveDuplicates();
    Walker.Delegation cut = dns.walker().delegation(DomainName.of("www.site.test"), null, deadline());
    assertThat(cut.zone()).hasToString("site.test");
    assertThat(cut.parent()).hasToString("test");
    assertThat(cut.servers()).singleElement().matches(server -> server.atParent() && server.atChild() && server.glue().size() == 2);
  }

  @Test
  void glueOfTheOtherFamilyOnlyIsMissingGlueWhenTheChildHasTheAddress() throws Exception {
    tld("site.test. NS ns.site.test.\nns.site.test. A 5.2.0.1\n");
    net.serve(new ZoneScript(SITE), "5.2.0.1", "2a00:2::1");
    WalkDeath death = walk(net.stack(), "www.site.test", Family.IPV6).death();
    assertThat(death).isEqualTo(new WalkDeath(DomainName.of("site.test"), Cause.MISSING_GLUE, DomainName.of("ns.site.test"), null));
  }

  @Test
  void serversWithoutAnAddressOfTheFamilyAreNamedSo() throws Exception {
    tld("site.test. NS ns.site.test.\nns.site.test. A 5.2.0.1\n");
    net.serve(new ZoneScript("site.test." + SOA + "ns.site.test. A 5.2.0.1\n"), "5.2.0.1");
    WalkDeath death = walk(net.stack(), "www.site.test", Family.IPV6).death();
    assertThat(death).isNotNull().extracting(WalkDeath::cause).isEqualTo(Cause.NO_ADDRESS_OF_FAMILY);
  }

  @Test
  void wrongGlueDiesSilentAtTheGlueAddress() throws Exception {
    tld("site.test. NS ns.site.test.\nns.site.test. AAAA 2a00:2::dead\n");
    net.serve(new ZoneScript(SITE), "2a00:2::1");
    WalkDeath death = walk(net.stack(), "www.site.test", Family.IPV6).death();
    assertThat(death)
        .isEqualTo(
            new WalkDeath(
                DomainName.of("site.test"), Cause.SILENT, DomainName.of("ns.site.test"), IpAddress.of("2a00:2::dead")));
  }

  @ParameterizedTest
  @CsvSource({"5, REFUSED", "2, SERVFAIL", "9, LAME", "0, LAME"})
  void aUselessServerIsNamedWithWhatItSaid(int rcode, Cause cause) throws Exception {
    tld("site.test. NS ns.site.test.\nns.site.test. AAAA 2a00:2::1\n");
    net.serve((query, _) -> ScriptedInternet.only(ZoneScript.head(query, rcode, false)), "2a00:2::1");
    WalkDeath death = walk(net.stack(), "www.site.test", Family.IPV6).death();
    assertThat(death).isNotNull().extracting(WalkDeath::cause, WalkDeath::address).containsExactly(cause, IpAddress.of("2a00:2::1"));
  }

  @Test
  void aLameServerIsSkippedForOneThatKnows() throws Exception {
    tld("site.test. NS a.site.test.\nsite.test. NS ns.site.test.\na.site.test. AAAA 2a00:2::a\nns.site.test. AAAA 2a00:2::1\n");
    net.serve((query, _) -> ScriptedInternet.only(ZoneScript.head(query, Rcode.REFUSED, false)), "2a00:2::a");
    net.serve(new ZoneScript(SITE), "2a00:2::1");
    Walk walk = walk(net.stack(), "www.site.test", Family.IPV6);
    assertThat(walk.end()).isEqualTo(WalkEnd.RESOLVED);
    assertThat(walk.steps()).extracting(step -> step.outcome()).containsSubsequence("refused", "answer");
  }

  @Test
  void glueForNamesOutsideTheAskedZoneIsRefused() throws Exception {
    ZoneScript evil = new ZoneScript("test." + SOA + "site.test. NS ns.tld2.\n");
    net.serve(
        (query, _) -> {
          Message reply = evil.answer(query);
          MasterFile.read("ns.tld2. AAAA 2a00:bad::1\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "x")
              .forEach(record -> reply.addRecord(record, Section.ADDITIONAL));
          return ScriptedInternet.only(reply);
        },
        "5.1.0.1", "2a00:1::1");
    net.serve(new ZoneScript(SITE), "2a00:bad::1");
    assertThat(walk(net.stack(), "www.site.test", Family.IPV6).end()).isEqualTo(WalkEnd.DIED);
    assertThat(net.asked).noneMatch(line -> line.startsWith("2a00:bad::1"));
  }

  @Test
  void aliasesRestartAtTheRootAndLoopsEnd() throws Exception {
    tld("site.test. NS ns.site.test.\nns.site.test. AAAA 2a00:2::1\n");
    net.serve(
        new ZoneScript(
            SITE + "alias.site.test. CNAME www.site.test.\na.site.test. CNAME b.site.test.\nb.site.test. CNAME a.site.test.\n"
                + "old.site.test. DNAME site.test.\n"),
        "2a00:2::1");
    DnsStack dns = net.stack();
    assertThat(walk(dns, "alias.site.test", Family.IPV6).aliases()).containsExactly(DomainName.of("www.site.test"));
    assertThat(walk(dns, "www.old.site.test", Family.IPV6).end()).isEqualTo(WalkEnd.RESOLVED);
    assertThat(walk(dns, "a.site.test", Family.IPV6).death()).isNotNull().extracting(WalkDeath::cause).isEqualTo(Cause.LOOP);
  }

  @Test
  void aTruncatedAnswerIsFetchedOverTcp() throws Exception {
    tld("site.test. NS ns.site.test.\nns.site.test. AAAA 2a00:2::1\n");
    ZoneScript site = new ZoneScript(SITE);
    net.serve(
        (query, tcp) -> {
          Message cut = ZoneScript.head(query, Rcode.NOERROR, true);
          cut.getHeader().setFlag(Flags.TC);
          return tcp ? site.reply(query, true) : ScriptedInternet.only(cut);
        },
        "2a00:2::1");
    Walk walk = walk(net.stack(), "www.site.test", Family.IPV6);
    assertThat(walk.end()).isEqualTo(WalkEnd.RESOLVED);
    assertThat(walk.steps().getLast().transport()).isEqualTo(DnsTransport.TCP);
  }

  @Test
  void aServerWithAnIpv4MappedAddressIsNotReachedOverIpv6() throws Exception {
    tld("site.test. NS ns.site.test.\nns.site.test. AAAA ::ffff:5.2.0.1\n");
    net.serve(new ZoneScript(SITE), "5.2.0.1", "::ffff:5.2.0.1");
    assertThat(walk(net.stack(), "www.site.test", Family.IPV6).end()).isEqualTo(WalkEnd.DIED);
    assertThat(net.asked).noneMatch(line -> line.contains("ffff"));
  }

  @Test
  void ourOwnMissingRouteIsNoWalkAndNotAttempted() {
    DnsStack dns =
        DnsStack.open(
            ScriptedInternet.settings(
                (_, port) -> {
                  try {
                    return new InetSocketAddress(java.net.InetAddress.getByAddress(new byte[] {-1, -1, -1, -1}), port);
                  } catch (java.net.UnknownHostException impossible) {
                    throw new IllegalStateException(impossible);
                  }
                },
                null));
    assertThat(walk(dns, "www.site.test", Family.IPV6).end()).isEqualTo(WalkEnd.NOT_WALKED);
    for (DnsTransport transport : DnsTransport.values()) {
      assertThat(dns.authority().ask(IpAddress.of("5.2.0.1"), DomainName.of("site.test"), "SOA", transport, deadline()).state())
          .isEqualTo(ServerState.NOT_ATTEMPTED);
    }
  }

  @Test
  void aThousandNamesAskTheirTldOnceEachAndNobodyTwice() throws Exception {
    List<String> zones = new ArrayList<>();
    for (String tld : List.of("test", "tld2", "tld3")) {
      StringBuilder zone = new StringBuilder(tld + "." + SOA);
      for (int i = 0; i < 334; i++) {
        zone.append("n" + i + "." + tld + ". NS ns.test.\n");
      }
      zones.add(zone.append(tld.equals("test") ? "ns.test. AAAA 2a00:1::1\n" : "").toString());
    }
    net.serve(new ZoneScript(zones.toArray(String[]::new)), "2a00:1::1");
    DnsStack dns = net.stack();
    List<Future<Walk>> walks = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String tld : List.of("test", "tld2", "tld3")) {
        for (int i = 0; i < 334; i++) {
          String name = "n" + i + "." + tld;
          walks.add(threads.submit(() -> dns.walker().walk(DomainName.of(name), "DS", Family.IPV6, deadline())));
        }
      }
    }
    for (Future<Walk> walk : walks) {
      assertThat(walk.get().steps()).isNotEmpty();
    }
    assertThat(net.asked.stream().filter(line -> line.startsWith("2001:503")).count()).isLessThanOrEqualTo(6);
    assertThat(net.asked.stream().filter(line -> line.startsWith("2a00:1::1")).count()).isLessThan(1303);
    assertThat(net.asked).hasSize(new HashSet<>(net.asked).size());
  }
}
