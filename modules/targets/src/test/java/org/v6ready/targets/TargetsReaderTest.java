package org.v6ready.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Actor;
import org.v6ready.model.target.EndpointProtocol;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Anchor;

class TargetsReaderTest {
  @TempDir Path directory;

  @Test
  void aFileOfEverythingIsReadWithItsDefaults() {
    TargetsDocument document =
        good(
            """
            version: 1
            organisation: { name: UBND xã Trần Phú, province: Thái Nguyên, goal: "> 90 %" }
            vantage: { resolvers: [system], anchors: default }
            defaults: { interval: weekly, attempts: 2, timeout: 1500ms }
            targets:
              - { name: Cổng, web: "https://Dichvucong.gov.VN./a b?q=ă", owner: ministry }
              - { name: Trần, web: www.example.test, hosts: [a.example.test], ports: [8443], timeout: 1m }
              - { name: Thư, mail: Thainguyen.gov.vn, labels: [thư], allow-private: true }
              - { name: Miền, dns: việt-nam.vn }
              - { name: Giờ, endpoint: "ntp://time.example.test" }
            offices:
              - { name: Trụ sở, isp: VNPT, prefix: "2001:db8:0:100::/56", assets: 42 }
            """.replace("/a b?", "/a?"));
    assertThat(document.organisation().province()).isEqualTo("Thái Nguyên");
    assertThat(document.interval()).isEqualTo(Interval.WEEKLY);
    Target first = document.targets().getFirst();
    assertThat(first.service())
        .isEqualTo(Service.Web.at(DomainName.of("dichvucong.gov.vn"), true, "/a?q=%C4%83"));
    assertThat(first.owner()).isEqualTo(Actor.MINISTRY);
    assertThat(first.attempts()).isEqualTo(2);
    assertThat(first.timeout()).isEqualTo(Duration.ofMillis(1500));
    Service.Web second = (Service.Web) document.targets().get(1).service();
    assertThat(second.schemeGiven()).isFalse();
    assertThat(second.otherPorts()).containsExactly(8443);
    assertThat(document.targets().get(2).allowPrivate()).isTrue();
    assertThat(document.targets().get(3).service().host().ascii()).startsWith("xn--");
    assertThat(document.targets().get(4).service())
        .isEqualTo(new Service.Endpoint(EndpointProtocol.NTP, DomainName.of("time.example.test"), 123, ""));
    assertThat(document.offices().getFirst().assets()).isEqualTo(42);
  }

  @Test
  void everyProblemIsToldAtOnceAndInPlace() {
    assertThat(
            bad(
                """
                version: 1
                targets:
                  - name: A
                    web: https://example.test/
                    prot: 80
                  - { nmae: B, owner: me }
                """))
        .containsExactly(
            "t.yaml:5:5: targets[0].prot: unknown key; did you mean \"ports\"?",
            "t.yaml:6:5: targets[1]: \"name\" is missing",
            "t.yaml:6:5: targets[1]: names no service; give one of web, mail, dns, endpoint",
            "t.yaml:6:7: targets[1].nmae: unknown key; did you mean \"name\"?",
            "t.yaml:6:23: targets[1].owner: \"me\" is not an owner; allowed: commune, province, ministry,"
                + " isp, vendor, content-owner");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xã-trần-phú.vn | https://xn--x-trn-ph-5za40bc3309d.vn/",
        "WWW.Example.Test | https://www.example.test/",
        "www.example.test. | https://www.example.test/",
        "example.test:8443 | https://example.test:8443/",
        "http://example.test:8080/a/b?c=1#d | http://example.test:8080/a/b?c=1",
        "HTTPS://Example.Test/Đường | https://example.test/%C4%90%C6%B0%E1%BB%9Dng",
      })
  void namesAreNormalised(String written, String entry) {
    TargetsDocument document = good("version: 1\ntargets: [{ name: A, web: '" + written + "' }]\n");
    String seen = document.targets().getFirst().service().entry();
    if (written.startsWith("xã")) {
      assertThat(seen).startsWith("https://xn--").isEqualTo(seen.toLowerCase(Locale.ROOT));
    } else {
      assertThat(seen).isEqualTo(entry);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://clerk:secret@example.test/ | user name",
        "192.0.2.1 | address",
        "https://[2001:db8::1]/ | address",
        "2001:db8::1 | address",
        "https://example.test:99999/ | port",
        "https://example.test:0/ | port",
        "https:// | URL",
        "https://exa mple.test/ | URL",
        "*.example.test | host name",
        "a..b.test | host name",
        "https://example.test\\@evil.test/ | URL",
      })
  void whatIsNoPlainHostNameIsRefusedWithAVisibleReason(String written, String reason) {
    List<String> problems = bad("version: 1\ntargets: [{ name: A, web: '" + written + "' }]\n");
    assertThat(problems).singleElement().asString().startsWith("t.yaml:2:").containsIgnoringCase(reason.strip());
    assertThat(problems.getFirst()).doesNotContain("secret");
  }

  @Test
  void theEnvironmentFillsValues() {
    Reading reading =
        TargetsReader.parse(
            "t.yaml",
            "version: 1\ntargets: [{ name: A, web: \"${SITE}\" }]".getBytes(StandardCharsets.UTF_8),
            Map.of("SITE", "example.test"));
    assertThat(((Reading.Good) reading).document().targets().getFirst().service().host())
        .isEqualTo(DomainName.of("example.test"));
  }

  @Test
  void includesAreAppendedAndEachFileIsReadOnce() throws Exception {
    Path main = write("targets.yaml", "version: 1\ntargets: [{ name: A, dns: a.test }]\ninclude: [thon/*.yaml, thon/b.yaml]");
    write("thon/c.yaml", "targets: [{ name: C, dns: c.test }]");
    write("thon/b.yaml", "targets: [{ name: B, dns: b.test }]");
    Reading reading = TargetsReader.read(main, Map.of());
    assertThat(reading).isInstanceOf(Reading.Good.class);
    assertThat(((Reading.Good) reading).document().targets()).extracting(Target::name).containsExactly("A", "B", "C");
  }

  @Test
  void tenThousandTargetsAreReadWhole() {
    StringBuilder text = new StringBuilder("version: 1\ntargets:\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("  - { name: T").append(i).append(", web: https://h").append(i).append(".test/, labels: [a, b] }\n");
    }
    assertThat(good(text.toString()).targets()).hasSize(10_000);
  }

  @Test
  void damagedFilesNeverThrowAndAlwaysSayWhere() throws Exception {
    byte[] whole = Files.readAllBytes(Path.of(System.getProperty("v6ready.root", "../.."), "targets.yaml"));
    byte[] odd = "{}[]:-,&*!|>'\"#%@`?\n \t\\$".getBytes(StandardCharsets.UTF_8);
    java.util.Random random = new java.util.Random(42);
    for (int round = 0; round < 400; round++) {
      byte[] damaged = java.util.Arrays.copyOf(whole, 200 + random.nextInt(2_000));
      for (int i = 0; i < 3; i++) {
        damaged[random.nextInt(damaged.length)] = odd[random.nextInt(odd.length)];
      }
      if (TargetsReader.parse("t.yaml", damaged, Map.of()) instanceof Reading.Bad(var problems)) {
        assertThat(problems).isNotEmpty().allMatch(p -> !TargetsReader.problemText(Locale.ENGLISH).render(p).contains("{value}"));
      }
    }
  }

  @Test
  void anAliasBombAndDeepNestingAreRefusedAtOnce() {
    String bomb = "version: 1\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";
    assertThat(bad(bomb)).anyMatch(line -> line.contains(":2:4: anchors"));
    assertThat(bad("version: 1\ntargets: " + "[".repeat(100_000))).isNotEmpty();
  }

  @Test
  void aMailAnchorProvesPort25UnlessItNamesAnother() {
    String text =
        """
        version: 1
        vantage: { anchors: [{ name: mx.a.test, kind: smtp }, { name: mx.b.test, kind: smtp, port: 26 }, { name: a.test, kind: dual-stack }] }
        targets: [{ name: A, web: a.test }]
        """;
    assertThat(good(text).vantage().anchors()).extracting(Anchor::port).containsExactly(25, 26, 443);
  }

  private Path write(String name, String text) throws Exception {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static TargetsDocument good(String text) {
    Reading reading = TargetsReader.parse("t.yaml", text.getBytes(StandardCharsets.UTF_8), Map.of());
    assertThat(rendered(reading)).isEmpty();
    return ((Reading.Good) reading).document();
  }

  private static List<String> bad(String text) {
    return rendered(TargetsReader.parse("t.yaml", text.getBytes(StandardCharsets.UTF_8), Map.of()));
  }

  private static List<String> rendered(Reading reading) {
    return switch (reading) {
      case Reading.Good _ -> List.of();
      case Reading.Bad(var problems) -> problems.stream().map(TargetsReader.problemText(Locale.ENGLISH)::render).toList();
    };
  }
}
