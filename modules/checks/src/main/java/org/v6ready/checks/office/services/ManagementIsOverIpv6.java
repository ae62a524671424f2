package org.v6ready.checks.office.services;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.OfficeFacts;

/// Switches, access points and routers are managed over IPv6.
final class ManagementIsOverIpv6 {
  private ManagementIsOverIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return facts.snmp().known().stream().flatMap(List::stream).anyMatch(agent -> agent.answered() && agent.address().family() == Family.IPV6)
        ? Finding.pass("snmp")
        : Answered.better(facts, "svc-03");
  }
}
