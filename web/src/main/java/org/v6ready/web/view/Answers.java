package org.v6ready.web.view;

import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;

/// What DNS says of one host in one family: `state` is a key of words, for no records, no such name, a
/// broken server, silence and not asked are different things.
public record Answers(String host, String type, String state, boolean good, String addresses) {
  static List<Answers> of(List<HostFacts> hosts, Family family) {
    return hosts.stream().map(host -> of(host, family)).toList();
  }

  private static Answers of(HostFacts host, Family family) {
    AddressAnswer answer = host.answer(family);
    boolean nodata = answer.status() == DnsStatus.NOERROR && answer.addresses().isEmpty();
    return new Answers(
        host.host().unicode(),
        family == Family.IPV4 ? "A" : "AAAA",
        "dns." + (nodata ? "NODATA" : answer.status().name()),
        !answer.addresses().isEmpty(),
        String.join(" · ", answer.addresses().stream().map(IpAddress::toString).toList()));
  }
}
