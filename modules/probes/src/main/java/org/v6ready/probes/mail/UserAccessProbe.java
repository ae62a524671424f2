package org.v6ready.probes.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.mail.UserAccess;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.host.HostPort;
import org.v6ready.probes.host.PortDial;

/// The ports people read and submit mail through (RFC 8314, RFC 6409), on the exchangers and on the
/// names mail programs try by themselves.
final class UserAccessProbe {
  private static final HostPort SUBMISSION = new HostPort(587, false);
  private static final HostPort SUBMISSIONS = new HostPort(465, true);
  private static final HostPort IMAPS = new HostPort(993, true);
  private static final HostPort HTTPS = new HostPort(443, true);
  private static final Map<String, List<HostPort>> USUAL = usual();
  private static final int EXCHANGERS = 4;

  private UserAccessProbe() {}

  private static Map<String, List<HostPort>> usual() {
    Map<String, List<HostPort>> usual = new LinkedHashMap<>();
    usual.put("mail", List.of(SUBMISSION, SUBMISSIONS, IMAPS));
    usual.put("imap", List.of(IMAPS));
    usual.put("smtp", List.of(SUBMISSION, SUBMISSIONS));
    usual.put("webmail", List.of(HTTPS));
    usual.put("autodiscover", List.of(HTTPS));
    return usual;
  }

  static List<UserAccess> look(
      DomainName domain, List<DomainName> exchangers, ProbeContext context) {
    Map<DomainName, Set<HostPort>> wanted = new LinkedHashMap<>();
    // Only exchangers of the domain's own: a provider's exchanger serves no readers.
    exchangers.stream()
        .filter(host -> host.within(domain))
        .limit(EXCHANGERS)
        .forEach(host -> wanted.put(host, new LinkedHashSet<>(USUAL.getOrDefault("mail", List.of()))));
    USUAL.forEach(
        (label, ports) ->
            DomainName.parse(label + "." + domain)
                .ifPresent(
                    name -> wanted.computeIfAbsent(name, _ -> new LinkedHashSet<>()).addAll(ports)));
    return Together.each(
            List.copyOf(wanted.entrySet()), one -> host(one.getKey(), one.getValue(), context))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<UserAccess> host(
      DomainName host, Set<HostPort> ports, ProbeContext context) {
    List<IpAddress> addresses = new ArrayList<>();
    for (Family family : Family.values()) {
      context.wire().resolver().addresses(host, family, context.deadline()).addresses().stream()
          .limit(4)
          .forEach(addresses::add);
    }
    return Together.each(List.copyOf(ports), port -> port(host, addresses, port, context)).stream()
        .flatMap(List::stream)
        .toList();
  }

  /// A port that nobody opened needs no second try; one that is open elsewhere gets the others.
  private static List<UserAccess> port(
      DomainName host, List<IpAddress> addresses, HostPort port, ProbeContext context) {
    List<PortFacts> first =
        Together.each(addresses, address -> PortDial.dial(address, port, host.ascii(), 1, context));
    boolean offered = first.stream().anyMatch(facts -> facts.tcp() == TcpState.OPEN);
    List<UserAccess> access = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      PortFacts facts = first.get(i);
      TcpState state = facts.tcp();
      if (offered && state != TcpState.OPEN && state != TcpState.NOT_ATTEMPTED) {
        facts = again(facts, PortDial.dial(addresses.get(i), port, host.ascii(), context.attempts() - 1, context));
      }
      access.add(new UserAccess(host, addresses.get(i), facts));
    }
    return access;
  }

  private static PortFacts again(PortFacts first, PortFacts more) {
    var attempts = new ArrayList<>(first.attempts());
    attempts.addAll(more.attempts());
    return new PortFacts(first.port(), attempts, more.tls(), more.http());
  }
}
