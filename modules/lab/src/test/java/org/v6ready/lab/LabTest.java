package org.v6ready.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

class LabTest {
  private static Lab lab;

  @BeforeAll
  static void start() {
    lab = Lab.start();
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  private static Message ask(String server, String name, int type) throws IOException {
    InetSocketAddress socket = lab.towards(IpAddress.of(server), 53);
    SimpleResolver resolver = new SimpleResolver(socket);
    resolver.setTimeout(Duration.ofSeconds(2));
    return resolver.send(Message.newQuery(Record.newRecord(Name.fromString(name), type, DClass.IN)));
  }

  @Test
  void theRootRefersToTheTldWithGlueOfBothFamilies() throws IOException {
    Message reply = ask("3ffe:50::53", "khoe-manh.test.", Type.AAAA);
    assertThat(reply.getHeader().getFlag(Flags.AA)).isFalse();
    assertThat(reply.getSection(Section.AUTHORITY)).extracting(Record::getType).contains(Type.NS);
    assertThat(reply.getSection(Section.ADDITIONAL)).extracting(Record::getType).contains(Type.A, Type.AAAA);
  }

  @Test
  void theHostingCompanyAnswersAuthoritativelyOverBothFamilies() throws IOException {
    for (String server : new String[] {"192.175.48.1", "3ffe:54::53"}) {
      Message reply = ask(server, "khoe-manh.test.", Type.AAAA);
      assertThat(reply.getHeader().getFlag(Flags.AA)).isTrue();
      assertThat(reply.getSection(Section.ANSWER)).hasSize(1);
    }
  }

  @Test
  void aServerThatRefusesOverIpv6StillAnswersOverIpv4() throws IOException {
    assertThat(ask("3ffe:56::53", "dns-tu-choi.test.", Type.SOA).getRcode()).isEqualTo(Rcode.REFUSED);
    assertThat(ask("192.175.48.5", "dns-tu-choi.test.", Type.SOA).getRcode()).isEqualTo(Rcode.NOERROR);
  }

  @Test
  void theResolverHandsOnTheFaultOfTheAuthority() throws IOException {
    assertThat(ask("192.175.48.53", "aaaa-loi.test.", Type.AAAA).getRcode()).isEqualTo(Rcode.SERVFAIL);
    assertThat(ask("192.175.48.53", "aaaa-loi.test.", Type.A).getSection(Section.ANSWER)).hasSize(1);
    assertThat(ask("192.175.48.53", "khong-co.test.", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
  }

  @Test
  void signedZonesValidateUnsignedOnesAreProvenSoAndExpiredOnesAreBogus() throws IOException {
    SimpleResolver head = new SimpleResolver(lab.towards(IpAddress.of("192.175.48.53"), 53));
    ValidatingResolver validator = new ValidatingResolver(head);
    validator.loadTrustAnchors(Files.newInputStream(lab.trustAnchor()));
    assertThat(validated(validator, "ky-so.test.").getHeader().getFlag(Flags.AD)).isTrue();
    assertThat(validated(validator, "khoe-manh.test.").getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(validated(validator, "khoe-manh.test.").getHeader().getFlag(Flags.AD)).isFalse();
    assertThat(validated(validator, "ky-het-han.test.").getRcode()).isEqualTo(Rcode.SERVFAIL);
  }

  private static Message validated(ValidatingResolver validator, String name) throws IOException {
    return validator.send(Message.newQuery(Record.newRecord(Name.fromString(name), Type.A, DClass.IN)));
  }

  @Test
  void websitesListenWhereTheirRecordsPoint() throws IOException {
    Record aaaa = ask("192.175.48.53", "khoe-manh.test.", Type.AAAA).getSection(Section.ANSWER).getFirst();
    try (Socket socket = new Socket()) {
      socket.connect(lab.towards(IpAddress.of(aaaa.rdataToString()), 80), 2000);
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: khoe-manh.test\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200").contains("một cửa");
    }
  }

  @Test
  void everyScenarioHasItsOwnNameAndId() {
    assertThat(lab.scenarios()).extracting(Scenario::id).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    assertThat(lab.targets()).extracting(target -> target.name()).doesNotHaveDuplicates();
  }
}
