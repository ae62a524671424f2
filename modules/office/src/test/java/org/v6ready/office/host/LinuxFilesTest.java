package org.v6ready.office.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.LocalHost.SocketMix;

class LinuxFilesTest {
  private static final String HEAD = "  sl  local_address rem_address   st tx_queue rx_queue\n";

  @TempDir Path root;

  private SystemFiles files() {
    return new SystemFiles(root);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  @Test
  void mappedRowsOfTcp6AreIpv4() throws IOException {
    write("proc/net/tcp", HEAD);
    write("proc/net/tcp6", HEAD
        + "   0: 0000000000000000FFFF00000A0AA8C0:C350 0000000000000000FFFF000008080808:01BB 01 0 0\n"
        + "   1: 0108012400001010000000001000FE10:C351 60480120000000000000000088880000:01BB 01 0 0\n"
        + "   2: 00000000000000000000000000000000:0016 00000000000000000000000000000000:0000 0A 0 0\n");
    assertThat(new SocketFiles(files()).mix().known()).contains(new SocketMix(1, 1));
    assertThat(new SocketFiles(files()).listeners().known().orElseThrow()).containsExactly(new LocalHost.Listener("tcp", 22, false, true, ""));
  }

  @Test
  void literalsAreFoundAndOwnAddressesAreNot() throws IOException {
    write("etc/hosts", "127.0.0.1 localhost\n10.1.2.3 server # 8.8.8.8\n");
    assertThat(new ConfigurationFiles(files()).literals().known().orElseThrow()).extracting(LocalHost.Finding::line).contains(2).doesNotContain(1);
  }

  @Test
  void anEditedAddressSelectionIsToldFromOneThatPutsIpv4First() throws IOException {
    write("etc/gai.conf", "# precedence ::ffff:0:0/96 100\n");
    assertThat(new ConfigurationFiles(files()).selection().known().orElseThrow().edited()).isFalse();
    write("etc/gai.conf", "precedence ::ffff:0:0/96 100\n");
    assertThat(new ConfigurationFiles(files()).selection().known().orElseThrow().ipv4First()).isTrue();
  }

  @Test
  void aKernelWithoutIpv6IsSwitchedOff() throws IOException {
    write("proc/sys/net/core/x", "1");
    assertThat(new StackFiles(files()).settings().known().orElseThrow().getFirst().disabled()).isTrue();
  }

  @Test
  void javaProgramsThatAreBoundToIpv4AreFound() throws IOException {
    write("proc/77/cmdline", "/usr/bin/java\0-Djava.net.preferIPv4Stack=true\0-jar\0sign.jar\0");
    assertThat(new JavaPrograms(files()).running().known().orElseThrow())
        .containsExactly(new LocalHost.JavaProgram("sign.jar", true, false));
  }
}
