package org.v6ready.probes.zone;

import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.name.ReverseName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.wire.dns.DnsRecord;
import org.v6ready.wire.dns.RecordAnswer;

/// The reverse names of an address and whether one leads back to it (RFC 1912 section 2.1).
public final class ReverseProbe {
  private static final int NAMES = 8;

  private ReverseProbe() {}

  /// The PTR names of an address, asked once per run. Special-purpose addresses mean something else on
  /// every network and are not asked for unless private targets are allowed.
  public static ReverseFacts look(IpAddress address, ProbeContext context) {
    if (!context.mayDial(address)) {
      return new ReverseFacts(DnsStatus.NOT_ASKED, List.of(), false);
    }
    return context.memory().once(ReverseFacts.class, address, () -> measure(address, context));
  }

  private static ReverseFacts measure(IpAddress address, ProbeContext context) {
    DomainName reverse = ReverseName.of(address);
    RecordAnswer answer = context.wire().resolver().records(reverse, "PTR", context.deadline());
    if (answer.status() == DnsStatus.TIMEOUT || answer.status() == DnsStatus.SERVFAIL) {
      answer = context.wire().resolver().records(reverse, "PTR", context.deadline());
    }
    List<DomainName> names = new ArrayList<>();
    for (DnsRecord record : answer.records()) {
      DomainName.parse(record.text()).filter(_ -> names.size() < NAMES).ifPresent(names::add);
    }
    return new ReverseFacts(answer.status(), names, confirmed(address, names, context));
  }

  private static boolean confirmed(
      IpAddress address, List<DomainName> names, ProbeContext context) {
    return names.stream()
        .map(name -> ServerAddresses.resolved(name, address.family(), context))
        .anyMatch(back -> back.addresses().contains(address));
  }
}
