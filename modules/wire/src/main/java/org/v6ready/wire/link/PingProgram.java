package org.v6ready.wire.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.address.IpAddress;
import org.v6ready.wire.Deadline;

/// The system's `ping` (iputils), for users without an echo socket.
final class PingProgram {
  private static final Pattern FROM = Pattern.compile("bytes from ([0-9a-fA-F:]*[0-9a-fA-F])(%\\S+)?[ :]");
  private static final int MOST = 1 << 20;

  private PingProgram() {}

  static Set<IpAddress> allNodes(String interfaceName, IpAddress source, Deadline deadline) throws IOException {
    String zone = source.toString().startsWith("fe80") ? "%" + interfaceName : "";
    Process ping =
        new ProcessBuilder("ping", "-6", "-n", "-c", "2", "-w", "2", "-I", source + zone, "ff02::1%" + interfaceName)
            .redirectErrorStream(true)
            .start();
    try {
      byte[] said = ping.getInputStream().readNBytes(MOST);
      ping.waitFor(Math.max(1, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
      return read(new String(said, StandardCharsets.ISO_8859_1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Set.of();
    } finally {
      ping.destroyForcibly();
    }
  }

  static Set<IpAddress> read(String said) {
    Set<IpAddress> answered = new LinkedHashSet<>();
    Matcher from = FROM.matcher(said);
    while (from.find()) {
      IpAddress.parse(from.group(1)).ifPresent(answered::add);
    }
    return answered;
  }
}
