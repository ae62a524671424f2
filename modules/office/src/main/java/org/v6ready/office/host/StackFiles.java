package org.v6ready.office.host;

import java.util.List;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.LocalHost.StackSettings;
import org.v6ready.model.office.Seen;

/// The kernel's IPv6 settings of each interface, from `/proc/sys/net/ipv6/conf`.
final class StackFiles {
  private static final String CONF = "proc/sys/net/ipv6/conf";

  private final SystemFiles files;

  StackFiles(SystemFiles files) {
    this.files = files;
  }

  Seen<List<StackSettings>> settings() {
    List<String> names = files.names(CONF);
    if (names.isEmpty()) {
      // No such directory: the kernel was built or started without IPv6.
      return files.exists("proc/sys/net")
          ? Seen.of(List.of(new StackSettings("all", true, false, -1, -1, -1, -1)), "/proc")
          : Seen.not(Absence.NOT_OFFERED, "", "/" + CONF);
    }
    return Seen.of(names.stream().map(this::one).toList(), "/proc");
  }

  private StackSettings one(String name) {
    String at = CONF + "/" + name + "/";
    return new StackSettings(
        name,
        files.number(at + "disable_ipv6", 0) == 1,
        false,
        files.number(at + "accept_ra", -1),
        files.number(at + "forwarding", -1),
        files.number(at + "use_tempaddr", -1),
        files.number(at + "mtu", -1));
  }
}
