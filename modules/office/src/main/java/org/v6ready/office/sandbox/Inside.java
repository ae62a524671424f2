package org.v6ready.office.sandbox;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Routes;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

/// This program as it runs inside the sandbox: reaches one URL and prints the cause of failure (`none`), a
/// tab, and the detail.
final class Inside {
  private Inside() {}

  /// Takes the URL, the time limit in milliseconds and, if there is one, a file of certificate authorities.
  static void main(String[] args) {
    PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    Path caFile = args.length > 2 ? Path.of(args[2]) : null;
    WireSettings settings =
        new WireSettings(
            List.of(IpAddress.of("::1")), caFile, null, null, null, "v6ready (IPv6-only sandbox)", 6, 20, Routes.direct(), Clock.system());
    try (Wire wire = Wires.open(settings)) {
      Deadline deadline = Deadline.in(Duration.ofMillis(Long.parseLong(args[1])), wire.clock());
      Diagnosis diagnosis = new UrlVisit(wire, deadline).reach(URI.create(args[0]));
      out.println(diagnosis.cause().word() + "\t" + diagnosis.detail().replace('\n', ' '));
    }
  }
}
