package org.v6ready.office.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.LocalHost.AddressSelection;
import org.v6ready.model.office.LocalHost.Clat;
import org.v6ready.model.office.LocalHost.Listener;
import org.v6ready.model.office.LocalHost.SocketMix;
import org.v6ready.model.office.LocalHost.StackSettings;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.Seen;
import tools.jackson.databind.JsonNode;

/// A Windows machine, read by PowerShell cmdlets that need no administrator.
final class WindowsHost implements HostLook {
  static final String REGISTRY = "Get-ItemProperty 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters'";
  static final String SYSTEM = "Get-CimInstance Win32_OperatingSystem";
  static final String SOCKETS = "Get-NetTCPConnection";
  static final String SOCKET_PROPERTIES = "LocalAddress,LocalPort,RemoteAddress,@{n='State';e={[int]$_.State}}";
  static final List<String> POLICIES = List.of("netsh", "interface", "ipv6", "show", "prefixpolicies");
  static final List<String> CLAT = List.of("netsh", "interface", "clat", "show", "interface");
  private static final int LISTEN = 2;
  private static final int ESTABLISHED = 5;
  private static final int PREFER_IPV4 = 0x20;

  private final Tools tools;
  private final PowerShell shell;

  WindowsHost(Tools tools) {
    this.tools = tools;
    this.shell = new PowerShell(tools);
  }

  @Override
  public LocalHost read() {
    WindowsTables tables = new WindowsTables(shell);
    Seen<List<NetInterface>> interfaces = tables.interfaces();
    Map<Integer, String> byIndex = new HashMap<>();
    interfaces.known().ifPresent(all -> all.forEach(one -> byIndex.put(one.index(), one.name())));
    return new LocalHost(
        "windows",
        release(),
        interfaces,
        tables.addresses(byIndex),
        tables.routes(byIndex),
        tables.neighbours(byIndex),
        stack(),
        selection(),
        Seen.of(List.of("Windows"), "system"),
        listeners(),
        mix(),
        Seen.not(Absence.NOT_OFFERED, "", "configuration of Windows programs is not read"),
        Seen.not(Absence.NOT_OFFERED, "", "command lines of other programs are not read"),
        clat(),
        Seen.not(Absence.NOT_OFFERED, "", "Windows asks for option 108 when CLAT is on"),
        Seen.of(List.of(name("time", "time.windows.com"), name("updates", "windowsupdate.microsoft.com")), "known names"),
        Seen.not(Absence.NEEDS_PRIVILEGE, "administrator", "firewall rules"));
  }

  private LocalHost.NeededName name(String purpose, String name) {
    return NeededNames.unasked(purpose, name);
  }

  private String release() {
    return shell.all(SYSTEM, "Caption,Version", object -> List.of((PowerShell.text(object, "Caption") + " " + PowerShell.text(object, "Version")).strip()))
        .known().flatMap(all -> all.stream().findFirst()).orElse("Windows");
  }

  /// `DisabledComponents`: 0xff switches IPv6 off, bit 5 prefers IPv4.
  private Seen<List<StackSettings>> stack() {
    return shell.all(REGISTRY, "DisabledComponents", object -> {
      int bits = Math.max(0, PowerShell.number(object, "DisabledComponents"));
      boolean off = (bits & 0xff) == 0xff || (bits & 0x11) == 0x11;
      return List.of(new StackSettings("all", off, !off && (bits & PREFER_IPV4) != 0, -1, -1, -1, -1));
    });
  }

  private Seen<AddressSelection> selection() {
    return tools.run(POLICIES).map(text -> {
      int four = -1;
      int most = -1;
      for (String line : text.lines().map(String::strip).toList()) {
        String[] fields = line.split("\\s+");
        if (fields.length == 3 && fields[0].matches("\\d{1,3}")) {
          int precedence = Integer.parseInt(fields[0]);
          four = fields[2].startsWith("::ffff:0:0/") ? precedence : four;
          most = fields[2].equals("::/0") ? precedence : most;
        }
      }
      boolean first = four >= 0 && four > most;
      return new AddressSelection(first, first, first ? "::ffff:0:0/96 " + four : "");
    });
  }

  private record Socket(String local, int port, String remote, int state) {}

  private Seen<List<Socket>> sockets() {
    return shell.all(SOCKETS, SOCKET_PROPERTIES, object -> List.of(new Socket(
        PowerShell.text(object, "LocalAddress"), PowerShell.number(object, "LocalPort"),
        PowerShell.text(object, "RemoteAddress"), PowerShell.number(object, "State"))));
  }

  private Seen<List<Listener>> listeners() {
    return sockets().map(all -> {
      List<Listener> found = new ArrayList<>();
      for (Socket socket : all) {
        if (socket.state() == LISTEN && (socket.local().equals("0.0.0.0") || socket.local().equals("::"))) {
          boolean six = socket.local().equals("::");
          boolean both = all.stream().anyMatch(o -> o.port() == socket.port() && o.state() == LISTEN && !o.local().equals(socket.local()) && (o.local().equals("::") || o.local().equals("0.0.0.0")));
          found.add(new Listener("tcp", socket.port(), !six || both, six || both, ""));
        }
      }
      return found.stream().distinct().toList();
    });
  }

  private Seen<SocketMix> mix() {
    return sockets().map(all -> {
      List<IpAddress> away = all.stream().filter(s -> s.state() == ESTABLISHED).flatMap(s -> IpAddress.parse(s.remote()).stream()).filter(IpAddress::global).toList();
      int six = (int) away.stream().filter(a -> a.octets().length == 16).count();
      return new SocketMix(away.size() - six, six);
    });
  }

  private Seen<Clat> clat() {
    return tools.run(CLAT).map(text -> {
      String low = text.toLowerCase(Locale.ROOT);
      return new Clat(low.contains("active") && !low.contains("inactive"), true, text.lines().findFirst().orElse(""));
    });
  }

  /// Unused properties of objects are ignored.
  static boolean enabled(JsonNode object, String name) {
    return PowerShell.number(object, name, "Disabled", "Enabled") == 1;
  }
}
