package org.v6ready.report.json;

import java.util.List;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.run.TargetResult;

/// What was measured. The entry host's DNS and addresses stand at the top; `hosts` holds the others.
final class FactsPart {
  private FactsPart() {}

  static void fields(Document document, TargetResult result) {
    TargetFacts facts = result.facts();
    List<HostFacts> hosts = facts.hosts();
    List<Integer> ports = HostPart.usualPorts(result.target().service());
    if (!hosts.isEmpty()) {
      HostPart.fields(document, hosts.getFirst(), ports);
    }
    List<HostFacts> others = hosts.stream().skip(1).toList();
    document.array("hosts", others, host -> HostPart.other(document, host, ports));
    switch (facts) {
      case TargetFacts.Web web -> WebPart.fields(document, web, result.assessment());
      case TargetFacts.Endpoint endpoint -> EndpointPart.fields(document, endpoint);
      case TargetFacts.Mail _, TargetFacts.Dns _ -> {}
    }
    ZonePart.fields(document, facts.zones());
    MailPart.fields(document, facts instanceof TargetFacts.Mail mail ? mail.mail() : null);
  }
}
