package org.v6ready.model.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// RFC 4291 section 2.2 in, RFC 5952 section 4 out.
final class Ipv6Text {
  private static final int GROUPS = 8;

  private Ipv6Text() {}

  static Optional<Ipv6Address> parse(String text) {
    int gap = text.indexOf("::");
    if (text.length() > 45 || (gap >= 0 && text.indexOf("::", gap + 1) >= 0)) {
      return Optional.empty();
    }
    Optional<List<Integer>> head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
    Optional<List<Integer>> tail = gap < 0 ? Optional.of(List.of()) : groups(text.substring(gap + 2), true);
    if (head.isEmpty() || tail.isEmpty()) {
      return Optional.empty();
    }
    int missing = GROUPS - head.get().size() - tail.get().size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(head.get());
    for (int i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(tail.get());
    return Optional.of(new Ipv6Address(half(all, 0), half(all, 4)));
  }

  private static long half(List<Integer> groups, int from) {
    long half = 0;
    for (int i = from; i < from + 4; i++) {
      half = half << 16 | groups.get(i);
    }
    return half;
  }

  private static Optional<List<Integer>> groups(String text, boolean quadAllowed) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(groups);
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (quadAllowed && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        Optional<Ipv4Address> quad = Ipv4Address.parse(parts[i]);
        if (quad.isEmpty()) {
          return Optional.empty();
        }
        groups.add(quad.get().bits() >>> 16);
        groups.add(quad.get().bits() & 0xffff);
      } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  static String print(Ipv6Address address) {
    int start = -1;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = 0;
      while (i + run < GROUPS && address.group(i + run) == 0) {
        run++;
      }
      if (run > longest) {
        longest = run;
        start = i;
      }
      i += run;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += longest - 1;
      } else {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(address.group(i)));
      }
    }
    return text.toString();
  }
}
