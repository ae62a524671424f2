package org.v6ready.probes.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.v6ready.probes.talk.ReplyCode;

class SpfTermTest {
  @Test
  void termsAreReadAndBadOnesAreNamed() {
    List<String> problems = new ArrayList<>();
    List<SpfTerm> terms =
        SpfTerm.read(
            "v=spf1 a/24 mx:b.test//64 ip4:192.0.2.1/24 ip6:2001:db8::/32 -include:c.test ip4:2001:db8::1"
                + " ip6:x bogus:y redirect=d.test ~all",
            problems);
    assertThat(terms).extracting(SpfTerm::name)
        .containsExactly("a", "mx", "ip4", "ip6", "include", "redirect", "all");
    assertThat(terms.get(0).domain()).isEmpty();
    assertThat(terms.get(1).domain()).isEqualTo("b.test");
    assertThat(terms.get(4).qualifier()).isEqualTo('-');
    assertThat(problems).containsExactly("syntax:ip4:2001:db8::1", "syntax:ip6:x", "syntax:bogus:y");
  }

  @Test
  void stringsOfATxtRecordAreJoinedWithoutAGap() {
    assertThat(TxtText.of("\"v=spf1 ip4:192.0.2.\" \"1 -all\"")).isEqualTo("v=spf1 ip4:192.0.2.1 -all");
    assertThat(TxtText.of("\"a\\\"b\\065\"")).isEqualTo("a\"bA");
  }

  @Test
  void extensionsAreTheFirstWordsBehindTheGreeting() {
    ReplyCode ehlo = new ReplyCode(250, List.of("a.test at your service", "SIZE 1000", "starttls", "AUTH=LOGIN", "!"));
    assertThat(SmtpSession.extensions(ehlo)).containsExactly("SIZE", "STARTTLS", "AUTH");
  }

  @Test
  void weGiveNobodyElsesName() {
    assertThat(OwnName.of(Map.of("HOSTNAME", "pc1"))).isEqualTo("v6ready.invalid");
    assertThat(OwnName.of(Map.of("HOSTNAME", "PC1.office.test"))).isEqualTo("pc1.office.test");
  }
}
