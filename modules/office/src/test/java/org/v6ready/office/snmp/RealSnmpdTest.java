package org.v6ready.office.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.snmp.SnmpAccess;

/// Against net-snmp's own agent on loopback, over both families and both versions.
@Tag("netns")
class RealSnmpdTest {
  private static final Clock CLOCK = Clock.system();

  @TempDir Path folder = Path.of("");
  private int port;
  private @org.jspecify.annotations.Nullable Process snmpd;

  @BeforeEach
  void start() throws IOException {
    try (DatagramSocket free = new DatagramSocket(0, InetAddress.ofLiteral("::1"))) {
      port = free.getLocalPort();
    }
    Path configuration = folder.resolve("snmpd.conf");
    Files.writeString(
        configuration,
        """
        sysName router-xa
        rocommunity public 127.0.0.1
        rocommunity6 public ::1
        createUser reader SHA-256 "matkhau-ky-12" AES "matkhau-dong-34"
        rouser reader authpriv
        """);
    snmpd =
        new ProcessBuilder("snmpd", "-f", "-C", "-c", configuration.toString(), "-Lo", "-I", "-smux",
                "udp:127.0.0.1:" + port, "udp6:[::1]:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    ProcessHandle handle = snmpd.toHandle();
    assertThat(handle.isAlive()).isTrue();
    for (int i = 0; i < 50 && !look("127.0.0.1", new SnmpAccess.Community("public")).cautions().stream().noneMatch("silent"::equals); i++) {
      CLOCK.pause(java.time.Duration.ofMillis(100));
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (snmpd != null) {
      snmpd.destroy();
      if (!snmpd.waitFor(3, TimeUnit.SECONDS)) {
        snmpd.destroyForcibly();
      }
    }
  }

  private SnmpAgent look(String address, SnmpAccess access) {
    return SnmpLook.look(List.of(new SnmpTarget(IpAddress.of(address), port, access)), CLOCK).known().orElseThrow().getFirst();
  }

  private static SnmpAccess.User user(String name, String signing, String sealing) {
    return new SnmpAccess.User(name, SnmpAccess.Authentication.SHA256, signing, SnmpAccess.Privacy.AES128, sealing);
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1,2", "127.0.0.1,3", "::1,2", "::1,3"})
  void bothVersionsOverBothFamiliesTellTheSame(String address, int version) {
    SnmpAccess access = version == 2 ? new SnmpAccess.Community("public") : user("reader", "matkhau-ky-12", "matkhau-dong-34");
    SnmpAgent agent = look(address, access);
    assertThat(agent.name()).isEqualTo("router-xa");
    assertThat(agent.version()).isEqualTo(version);
    assertThat(agent.ipv4()).isNotNull();
    assertThat(agent.ipv6()).isNotNull();
    assertThat(agent.interfaces()).anySatisfy(one -> assertThat(one.name()).isEqualTo("lo"));
    assertThat(agent.cautions()).doesNotContain("counter32-in-hc-column", "silent", "refused");
  }

  @Test
  void aWrongPasswordIsRefusedAndAWrongUserToo() {
    assertThat(look("127.0.0.1", user("reader", "matkhau-sai-99", "matkhau-dong-34")).cautions()).containsExactly("refused");
    assertThat(look("127.0.0.1", user("reader", "matkhau-ky-12", "matkhau-sai-34")).cautions()).containsExactly("refused");
    assertThat(look("127.0.0.1", user("nobody", "matkhau-ky-12", "matkhau-dong-34")).cautions()).containsExactly("refused");
  }

  @Test
  void aWrongCommunityIsSilence() {
    assertThat(look("127.0.0.1", new SnmpAccess.Community("secret")).cautions()).containsExactly("silent");
  }
}
