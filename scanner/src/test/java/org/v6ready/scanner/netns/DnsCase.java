package org.v6ready.scanner.netns;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.v6ready.scanner.netns.Zone.Signing;

/// One name whose servers have one condition, and what must be found: whether a resolver with only
/// IPv6 finds what it has, DNSSEC, what the servers say over IPv6 (UDP/TCP), and verdicts. The name is `ID.gov.vn` unless the id has a dot.
record DnsCase(String id, Consumer<World> zones, boolean resolves, String dnssec, String servers, Map<String, String> verdicts) {
  private static final String FINE = "authoritative/authoritative";

  String host() {
    return id.contains(".") ? id : id + ".gov.vn";
  }

  String target() {
    return "name: " + id + ", dns: " + host();
  }

  /// What every name of the matrix has.
  private static void content(World world, String host) {
    world.plan.address(host, "103.98.255.80");
    world.plan.address(host, "2405:4800:ffff::53");
  }

  private static DnsCase own(String id, String four, String six, boolean resolves, String servers, Map<String, String> verdicts) {
    String name = id + ".gov.vn";
    return new DnsCase(id, world -> {
      world.own(name, Signing.NONE, four, six);
      content(world, name);
    }, resolves, "insecure", servers, verdicts);
  }

  private static DnsCase signed(String id, Signing signing, boolean resolves, String dnssec, Map<String, String> verdicts) {
    String name = id + ".gov.vn";
    return new DnsCase(id, world -> {
      world.hosted(name, signing);
      content(world, name);
    }, resolves, dnssec, FINE, verdicts);
  }

  private static DnsCase glue(String id, boolean both, boolean wrong, boolean resolves, String servers, Map<String, String> verdicts) {
    String name = id + ".gov.vn";
    return new DnsCase(id, world -> {
      NameServer one = world.plan.server("ns1." + name, "leaf", "leaf");
      NameServer two = world.plan.server("ns2." + name, "leaf", "leaf");
      for (NameServer server : both ? List.of(one, two) : List.of(one)) {
        if (wrong) {
          server.withIpv6Glue(world.plan.lost("drop"));
        } else {
          server.withoutIpv6Glue();
        }
      }
      world.plan.zone(name, "leaf", Signing.NONE, one, two);
      content(world, name);
    }, resolves, "insecure", servers, verdicts);
  }

  static List<DnsCase> all() {
    return List.of(
        signed("sound", Signing.NONE, true, "insecure", Map.of("dns-ns-aaaa", "pass", "dns-ns-answers", "pass", "dns-delegation", "pass", "dns-parity", "pass", "dns-negative", "pass", "dns-dnssec", "not-applicable")),
        signed("secure", Signing.GOOD, true, "secure", Map.of("dns-dnssec", "pass", "dns-delegation", "pass")),
        signed("forged", Signing.BOGUS, false, "bogus", Map.of("dns-dnssec", "fail")),
        signed("overdue", Signing.EXPIRED, false, "bogus", Map.of("dns-dnssec", "fail")),
        own("four-only-servers", "leaf", "none", false, "", Map.of("dns-ns-aaaa", "fail", "dns-delegation", "fail")),
        glue("no-glue", true, false, false, FINE, Map.of("dns-delegation", "fail glue-missing")),
        glue("one-without-glue", false, false, true, FINE, Map.of("dns-delegation", "fail glue-missing")),
        glue("wrong-glue", true, true, false, FINE + " timeout/timeout", Map.of("dns-delegation", "fail")),
        glue("one-wrong-glue", false, true, true, FINE + " timeout/timeout", Map.of("dns-delegation", "fail glue-differs")),
        own("silent", "leaf", "drop", false, "timeout/timeout", Map.of("dns-ns-answers", "fail silent", "dns-delegation", "fail")),
        own("upward-referral", "leaf", "root", false, "lame/lame", Map.of("dns-ns-answers", "fail lame", "dns-delegation", "fail")),
        own("refusing", "leaf", "foreign", false, "refused/refused", Map.of("dns-ns-answers", "fail refused", "dns-delegation", "fail")),
        own("lame-on-both", "root", "root", false, "lame/lame", Map.of("dns-ns-answers", "fail lame")),
        own("aaaa-servfail", "aaaa-servfail", "aaaa-servfail", true, FINE, Map.of("dns-ns-answers", "pass", "dns-negative", "fail")),
        own("aaaa-nxdomain", "aaaa-nxdomain", "aaaa-nxdomain", true, FINE, Map.of("dns-ns-answers", "pass", "dns-negative", "fail")),
        own("aaaa-dropped", "aaaa-drop", "aaaa-drop", true, FINE, Map.of("dns-ns-answers", "pass", "dns-negative", "fail")),
        own("edns-dropped", "leaf", "edns-drop", false, FINE, Map.of("dns-ns-answers", "warn no-edns", "dns-parity", "fail large-lost", "dns-delegation", "fail silent")),
        own("cut-answers", "truncate", "truncate", true, FINE, Map.of("dns-ns-answers", "pass", "dns-delegation", "pass")),
        own("no-tcp", "leaf", "no-tcp", true, "authoritative/refused", Map.of("dns-ns-answers", "warn", "dns-delegation", "pass")),
        own("cut-and-no-tcp", "leaf", "truncate-no-tcp", false, "authoritative/refused", Map.of("dns-delegation", "fail")),
        bigKeys(),
        new DnsCase("deep", world -> {
          world.own("deep-dns.com", Signing.NONE, "leaf", "leaf").servers.forEach(NameServer::withoutIpv6Glue);
          NameServer hidden = world.plan.server("ns1.deeper.com", "leaf", "leaf");
          world.plan.zone("deeper.com", "leaf", Signing.NONE, world.plan.zoneOf("deep-dns.com").servers.toArray(NameServer[]::new));
          world.plan.zone("deep.gov.vn", "leaf", Signing.NONE, hidden, world.plan.server("ns2.deeper.com", "leaf", "leaf"));
          content(world, "deep.gov.vn");
        }, false, "insecure", FINE, Map.of("dns-delegation", "fail")),
        thirteenSilent(),
        new DnsCase("site.legacy", world -> {
          world.hosted("site.legacy");
          content(world, "site.legacy");
        }, false, "insecure", FINE, Map.of("dns-delegation", "fail", "dns-ns-answers", "pass")),
        new DnsCase("www.alias.gov.vn", world -> {
          world.hosted("alias.gov.vn").add("www.alias.gov.vn", "CNAME", "target.old-cdn.com.");
          world.own("old-cdn.com", Signing.NONE, "leaf", "none");
          content(world, "target.old-cdn.com");
        }, false, "insecure", FINE, Map.of("dns-delegation", "fail")),
        new DnsCase("missing", _ -> {}, false, "secure", FINE, Map.of("dns-delegation", "not-applicable no-such-name")));
  }

  private static DnsCase thirteenSilent() {
    return new DnsCase("thirteen-silent", world -> {
      NameServer[] servers = new NameServer[13];
      Arrays.setAll(servers, i -> world.plan.server("ns" + i + ".thirteen-silent.gov.vn", "drop", "drop"));
      world.plan.zone("thirteen-silent.gov.vn", "leaf", Signing.NONE, servers);
    }, false, "insecure", "timeout/timeout", Map.of("dns-ns-answers", "fail silent", "dns-delegation", "fail"));
  }

  private static DnsCase bigKeys() {
    return new DnsCase("big-keys", world -> {
      world.plan.zone("big-keys.gov.vn", "far", Signing.BIG, world.plan.server("ns1.big-keys.gov.vn", "far", "far"), world.plan.server("ns2.big-keys.gov.vn", "far", "far"));
      content(world, "big-keys.gov.vn");
    }, true, "secure", FINE, Map.of("dns-dnssec", "pass", "dns-parity", "pass", "dns-delegation", "pass"));
  }
}
