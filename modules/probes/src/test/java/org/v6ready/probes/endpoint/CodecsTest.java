package org.v6ready.probes.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.EndpointProtocol;
import org.v6ready.model.target.Service;

class CodecsTest {
  private static Service.Endpoint endpoint(EndpointProtocol protocol) {
    return new Service.Endpoint(protocol, DomainName.of("a.test"), protocol.defaultPort(), "");
  }

  private static byte[] ntp(byte[] question, int mode, int stratum) {
    ByteBuffer asked = ByteBuffer.wrap(question);
    return ByteBuffer.allocate(48)
        .put(0, (byte) (0x20 | mode)).put(1, (byte) stratum)
        .putLong(24, asked.getLong(40)).putLong(40, 1).array();
  }

  @Test
  void onlyASynchronisedServersAnswerToOurPacketIsNtp() {
    Ntp ntp = new Ntp();
    byte[] question = ntp.question(endpoint(EndpointProtocol.NTP));
    assertThat(ntp.understand(question, ntp(question, 4, 2)).spoke()).isTrue();
    assertThat(ntp.understand(question, ntp(question, 3, 2)).spoke()).isFalse();
    assertThat(ntp.understand(question, ntp(question, 4, 0)).spoke()).isFalse();
    assertThat(ntp.understand(question, ntp(question, 4, 16)).spoke()).isFalse();
    assertThat(ntp.understand(question, ntp(new byte[48], 4, 2)).spoke()).isFalse();
    assertThat(ntp.understand(question, question).spoke()).as("an echo service").isFalse();
    assertThat(ntp.understand(question, new byte[3]).spoke()).isFalse();
  }

  @Test
  void aConnackIsMqttWhateverItsReturnCode() {
    assertThat(Mqtt.connectPacket("ab"))
        .isEqualTo(HexFormat.of().parseHex("100e00044d5154540402001e00026162"));
    assertThat(Mqtt.understand(new byte[] {0x20, 2, 0, 5}).spoke()).isTrue();
    assertThat(Mqtt.understand("HTTP".getBytes(StandardCharsets.US_ASCII)).spoke()).isFalse();
  }

  @Test
  void aResetWithOurMessageIdAnswersTheCoapPing() {
    CoapPing coap = new CoapPing();
    byte[] question = coap.question(endpoint(EndpointProtocol.COAP));
    byte[] reset = question.clone();
    reset[0] = 0x70;
    assertThat(coap.understand(question, reset).spoke()).isTrue();
    assertThat(coap.understand(question, question).spoke()).as("an echo service").isFalse();
    reset[3]++;
    assertThat(coap.understand(question, reset).spoke()).isFalse();
  }

  @Test
  void aDnsServerThatRefusesSpeaksAndOneThatFailsDoesNot() {
    DnsQuestion dns = new DnsQuestion();
    byte[] question = dns.question(endpoint(EndpointProtocol.DNS));
    byte[] answer = question.clone();
    assertThat(dns.understand(question, answer).spoke()).as("an echo service").isFalse();
    answer[2] = (byte) 0x81;
    answer[3] = 5;
    assertThat(dns.understand(question, answer).spoke()).isTrue();
    answer[3] = 2;
    assertThat(dns.understand(question, answer).spoke()).isFalse();
  }

  @Test
  void anyBindResponseIsLdap() {
    assertThat(Ldap.understand(HexFormat.of().parseHex("300c02010161070a010004000400")).spoke()).isTrue();
    assertThat(Ldap.understand(HexFormat.of().parseHex("308400000010020101618400000007")).spoke()).isTrue();
    assertThat(Ldap.understand("HTTP/1.1 400 Bad".getBytes(StandardCharsets.US_ASCII)).spoke()).isFalse();
  }

  @Test
  void sipWantsItsOwnCallIdBack() {
    SipOptions sip = new SipOptions();
    byte[] question = sip.question(endpoint(EndpointProtocol.SIP));
    String asked = new String(question, StandardCharsets.US_ASCII);
    assertThat(asked).endsWith("\r\n\r\n");
    String answer = asked.replaceFirst("OPTIONS sip:a.test SIP/2.0", "SIP/2.0 200 OK");
    assertThat(sip.understand(question, answer.getBytes(StandardCharsets.US_ASCII)).spoke()).isTrue();
    assertThat(sip.understand(question, question).spoke()).as("an echo service").isFalse();
  }

  @Test
  void theWebSocketKeyIsAnsweredAsInTheRfc() {
    assertThat(WebSocket.accept("dGhlIHNhbXBsZSBub25jZQ==")).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  }
}
