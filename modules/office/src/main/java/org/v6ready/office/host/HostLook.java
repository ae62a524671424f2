package org.v6ready.office.host;

import java.util.Locale;
import org.v6ready.model.office.LocalHost;

/// Reads this machine. Blocks for at most a few seconds; never throws for what the system refuses.
@FunctionalInterface
public interface HostLook {
  /// The machine as it is now.
  LocalHost read();

  /// The look for the operating system this runs on. The names the machine needs are not asked for; see [NeededNames#asked].
  static HostLook ofThisSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Tools tools = Tools.ofThisSystem();
    if (system.startsWith("windows")) {
      return new WindowsHost(tools);
    }
    return system.startsWith("mac") ? new MacHost(tools) : new LinuxHost(SystemFiles.ofThisSystem());
  }
}
