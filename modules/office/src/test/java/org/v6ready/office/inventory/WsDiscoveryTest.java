package org.v6ready.office.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WsDiscoveryTest {
  private static final String CAMERA =
      """
      <?xml version="1.0"?><SOAP-ENV:Envelope xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope" \
      xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"><SOAP-ENV:Body><d:ProbeMatches><d:ProbeMatch>\
      <d:Types>dn:NetworkVideoTransmitter tds:Device</d:Types><d:Scopes>onvif://www.onvif.org/name/C%E1%BB%95ng%20ch%C3%ADnh \
      onvif://www.onvif.org/Profile/Streaming</d:Scopes></d:ProbeMatch></d:ProbeMatches></SOAP-ENV:Body></SOAP-ENV:Envelope>""";

  @Test
  void aCameraSaysWhatItIsAndItsName() {
    WsDiscovery.Said said = WsDiscovery.read(CAMERA.getBytes(StandardCharsets.UTF_8));
    assertThat(said.services()).containsExactly("networkvideotransmitter", "device");
    assertThat(said.names()).containsExactly("Cổng chính");
  }

  @Test
  void anEntityIsNeverFollowed() {
    String hostile = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Types>&e;</Types>";
    assertThat(WsDiscovery.read(hostile.getBytes(StandardCharsets.UTF_8)).services()).isEmpty();
  }

  @Test
  void mutatedAnswersNeverThrow() {
    Random random = new Random(3702);
    byte[] good = CAMERA.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 5_000; i++) {
      byte[] octets = java.util.Arrays.copyOf(good, random.nextInt(good.length + 1));
      for (int k = random.nextInt(6); k > 0 && octets.length > 0; k--) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      assertThat(WsDiscovery.read(octets)).isNotNull();
    }
    assertThat(WsDiscovery.read(new byte[1 << 20]).services()).isEmpty();
  }

  @Test
  void ourProbeIsWellFormed() {
    String probe = new String(WsDiscovery.probe(new UUID(1, 2)), StandardCharsets.UTF_8);
    assertThat(probe).contains("urn:uuid:00000000-0000-0001-0000-000000000002").contains("<d:Probe/>").doesNotContain("\n");
  }

  @Test
  void aTitleIsTakenAndAMissingOneIsNot() {
    assertThat(ServiceLook.titleOf("<html><TITLE lang=vi>\n Máy in tầng 2 </title>")).hasValue("Máy in tầng 2");
    assertThat(ServiceLook.titleOf("<title></title>")).isEmpty();
    assertThat(ServiceLook.titleOf("<title>" + "x".repeat(100_000))).isEmpty();
  }
}
