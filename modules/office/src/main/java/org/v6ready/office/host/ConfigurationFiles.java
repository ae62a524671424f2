package org.v6ready.office.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.LocalHost.AddressSelection;
import org.v6ready.model.office.LocalHost.Finding;
import org.v6ready.model.office.Seen;

/// What a Linux machine's own configuration says: address selection, who manages the network, IPv4
/// literals, whether DHCP asks for option 108.
final class ConfigurationFiles {
  private static final Pattern QUAD = Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\d.])");
  private static final List<String> WITH_NAMES =
      List.of("etc/hosts", "etc/fstab", "etc/environment", "etc/chrony.conf", "etc/chrony/chrony.conf", "etc/ntp.conf",
          "etc/systemd/timesyncd.conf", "etc/cups/printers.conf", "etc/apt/apt.conf", "etc/profile", "etc/ssh/ssh_config");

  private final SystemFiles files;

  ConfigurationFiles(SystemFiles files) {
    this.files = files;
  }

  private static String bare(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }

  private List<String> active(String path) {
    return files.lines(path).stream().map(ConfigurationFiles::bare).filter(line -> !line.isEmpty()).toList();
  }

  /// `precedence ::ffff:0:0/96 100` is the line that puts IPv4 first (RFC 6724 section 10.3).
  Seen<AddressSelection> selection() {
    List<String> rules = active("etc/gai.conf").stream().filter(line -> line.matches("(precedence|label|scopev4)\\s.*")).toList();
    boolean first = rules.stream().map(rule -> rule.split("\\s+")).anyMatch(ConfigurationFiles::lifts);
    return Seen.of(new AddressSelection(!rules.isEmpty(), first, String.join("; ", rules)), "/etc/gai.conf");
  }

  private static boolean lifts(String... rule) {
    return rule.length >= 3 && rule[0].equals("precedence") && rule[1].startsWith("::ffff:0:0/") && rule[2].matches("\\d{1,3}")
        && Integer.parseInt(rule[2]) > 40;
  }

  /// Programs that handle Router Advertisements in the kernel's place.
  Seen<List<String>> managers() {
    List<String> found = new ArrayList<>();
    add(found, "NetworkManager", "run/NetworkManager/devices");
    add(found, "systemd-networkd", "run/systemd/netif/links");
    add(found, "dhcpcd", "run/dhcpcd/pid");
    return Seen.of(found, "/run");
  }

  private void add(List<String> found, String name, String path) {
    if (files.exists(path)) {
      found.add(name);
    }
  }

  Seen<List<Finding>> literals() {
    List<Finding> found = new ArrayList<>();
    for (String path : WITH_NAMES) {
      List<String> lines = files.lines(path);
      for (int i = 0; i < lines.size(); i++) {
        if (hasLiteral(bare(lines.get(i)))) {
          found.add(new Finding("/" + path, i + 1, bare(lines.get(i))));
        }
      }
    }
    for (String variable : List.of("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "JAVA_TOOL_OPTIONS")) {
      String value = System.getenv(variable);
      if (value != null && hasLiteral(value)) {
        found.add(new Finding("$" + variable, 0, value));
      }
    }
    return Seen.of(found, "configuration files");
  }

  /// An IPv4 address that is neither this machine's own nor a mask.
  static boolean hasLiteral(String line) {
    Matcher quads = QUAD.matcher(line);
    while (quads.find()) {
      boolean real =
          IpAddress.parse(quads.group(1))
              .filter(a -> a.scope() != AddressScope.LOOPBACK && a.scope() != AddressScope.UNSPECIFIED
                  && a.scope() != AddressScope.BROADCAST && a.scope() != AddressScope.THIS_NETWORK && a.scope() != AddressScope.RESERVED)
              .isPresent();
      if (real) {
        return true;
      }
    }
    return false;
  }

  Seen<Boolean> asksIpv6Only() {
    boolean dhcpcd = active("etc/dhcpcd.conf").stream().anyMatch(line -> line.matches("option .*ipv6_only_preferred.*"));
    boolean dhclient = active("etc/dhcp/dhclient.conf").stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).matches("request .*(option-108|v6-only-preferred).*"));
    boolean networkd =
        files.names("etc/systemd/network").stream()
            .anyMatch(name -> active("etc/systemd/network/" + name).stream().anyMatch(line -> line.matches("(?i)IPv6OnlyMode\\s*=\\s*(yes|true|1)")));
    boolean known = dhcpcd || dhclient || networkd || files.exists("etc/dhcpcd.conf") || files.exists("etc/dhcp/dhclient.conf");
    return known ? Seen.of(dhcpcd || dhclient || networkd, "configuration files")
        : Seen.not(Absence.NOT_OFFERED, "", "no DHCP client configuration to read");
  }
}
