package org.v6ready.scanner.netns;

import java.util.ArrayList;
import java.util.List;

/// One name server as the world sees it: the addresses it publishes and those its parent gives as glue.
final class NameServer {
  final String name;
  final List<String> addresses;
  final List<String> glue;

  NameServer(String name, List<String> addresses) {
    this.name = name;
    this.addresses = List.copyOf(addresses);
    this.glue = new ArrayList<>(addresses);
  }

  /// The parent knows its IPv4 addresses only.
  NameServer withoutIpv6Glue() {
    glue.removeIf(Addresses::six);
    return this;
  }

  /// The parent gives another IPv6 address.
  NameServer withIpv6Glue(String wrong) {
    withoutIpv6Glue();
    glue.add(wrong);
    return this;
  }
}
