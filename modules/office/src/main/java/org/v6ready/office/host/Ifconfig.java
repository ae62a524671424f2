package org.v6ready.office.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostAddress.Flag;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NetInterface;

/// What `ifconfig -L -a` of macOS prints. `clat` is the evidence of a translator: an address marked
/// `clat46`, or a `nat64 prefix`.
record Ifconfig(List<NetInterface> interfaces, List<HostAddress> addresses, String clat) {
  static Ifconfig read(String text) {
    List<NetInterface> interfaces = new ArrayList<>();
    List<HostAddress> addresses = new ArrayList<>();
    String clat = "";
    for (String line : text.lines().toList()) {
      if (line.matches("[a-z]+\\d+: flags=.*")) {
        interfaces.add(head(line, interfaces.size() + 1));
      } else if (!interfaces.isEmpty()) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        if (words.getFirst().equals("ether") && words.size() > 1) {
          interfaces.set(interfaces.size() - 1, withMac(interfaces.getLast(), words.get(1)));
        }
        address(interfaces.getLast().name(), words).ifPresent(addresses::add);
        clat = words.contains("clat46") || line.contains("nat64 prefix") ? interfaces.getLast().name() + ": " + line.strip() : clat;
      }
    }
    return new Ifconfig(interfaces, addresses, clat);
  }

  private static NetInterface head(String line, int index) {
    String name = line.substring(0, line.indexOf(':'));
    String mtu = line.replaceAll(".*\\bmtu (\\d{1,6}).*", "$1");
    return new NetInterface(
        index, name, kind(name), null, mtu.matches("\\d+") ? Integer.parseInt(mtu) : 0, line.contains("<UP") || line.contains(",UP"), null, null, null);
  }

  private static String kind(String name) {
    String letters = name.replaceAll("\\d", "");
    return switch (letters) {
      case "lo" -> "loopback";
      case "gif", "stf" -> letters.equals("gif") ? "sit" : "6to4";
      case "utun", "ipsec", "ppp" -> "vpn";
      default -> "ethernet";
    };
  }

  private static NetInterface withMac(NetInterface one, String mac) {
    return new NetInterface(one.index(), one.name(), one.kind(), MacAddress.parse(mac).orElse(null), one.mtuOctets(), one.up(), null, null, null);
  }

  private static Optional<HostAddress> address(String name, List<String> words) {
    boolean six = words.getFirst().equals("inet6");
    if (words.size() < 4 || (!six && !words.getFirst().equals("inet"))) {
      return Optional.empty();
    }
    Optional<IpAddress> address = MacHost.bare(words.get(1));
    int length = six ? after(words, "prefixlen") : netmask(words);
    return address.filter(a -> length >= 0 && length <= a.octets().length * 8)
        .map(a -> new HostAddress(name, a, length, six ? flags(words) : Set.of(), lifetime(words, "pltime"), lifetime(words, "vltime")));
  }

  private static int after(List<String> words, String word) {
    int at = words.indexOf(word);
    return at < 0 || at + 1 >= words.size() || !words.get(at + 1).matches("\\d{1,9}") ? -1 : Integer.parseInt(words.get(at + 1));
  }

  private static int netmask(List<String> words) {
    int at = words.indexOf("netmask");
    return at < 0 || at + 1 >= words.size() || !words.get(at + 1).matches("0x[0-9a-f]{8}")
        ? -1
        : Integer.bitCount(Integer.parseUnsignedInt(words.get(at + 1).substring(2), 16));
  }

  private static @Nullable Duration lifetime(List<String> words, String word) {
    int seconds = after(words, word);
    return seconds < 0 ? null : Duration.ofSeconds(seconds);
  }

  private static Set<Flag> flags(List<String> words) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (words.contains("temporary")) {
      flags.add(Flag.TEMPORARY);
    }
    if (words.contains("deprecated")) {
      flags.add(Flag.DEPRECATED);
    }
    if (words.contains("tentative")) {
      flags.add(Flag.TENTATIVE);
    }
    if (words.contains("duplicated")) {
      flags.add(Flag.DUPLICATE);
    }
    if (words.contains("secured")) {
      flags.add(Flag.STABLE_PRIVACY);
    }
    if (words.contains("dynamic")) {
      flags.add(Flag.DHCP);
    }
    if (!words.contains("autoconf") && !words.contains("dynamic") && !words.contains("temporary")) {
      flags.add(Flag.PERMANENT);
    }
    return flags;
  }
}
