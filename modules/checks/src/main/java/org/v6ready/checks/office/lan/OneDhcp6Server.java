package org.v6ready.checks.office.lan;

import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.Dhcp6Answer;
import org.v6ready.model.office.OfficeFacts;

/// At most one DHCPv6 server answers on the link, and it names a resolver (RFC 7610, RFC 9915).
final class OneDhcp6Server {
  private OneDhcp6Server() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.lan().dhcp6(), OneDhcp6Server::known);
  }

  private static Finding known(List<Dhcp6Answer> answers) {
    List<String> servers = answers.stream().map(Dhcp6Answer::serverDuid).distinct().toList();
    if (answers.isEmpty()) {
      return Finding.notApplicable("none");
    }
    if (servers.size() > 1) {
      return Finding.fail("several").with("count", servers.size())
          .with("servers", answers.stream().map(one -> one.server().toString()).distinct().collect(Collectors.joining(", ")));
    }
    boolean dns = answers.stream().anyMatch(one -> !one.dns().isEmpty());
    return (dns ? Finding.pass("one") : Finding.warn("no-dns")).with("server", answers.getFirst().server());
  }
}
