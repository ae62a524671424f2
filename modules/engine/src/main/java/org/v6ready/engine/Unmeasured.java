package org.v6ready.engine;

import java.util.List;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.mail.MailFacts;
import org.v6ready.model.mail.SpfFacts;
import org.v6ready.model.target.Service;

/// The facts of a target about which nothing could be found out: a fault of ours, never of theirs.
final class Unmeasured {
  private Unmeasured() {}

  static TargetFacts facts(Service service) {
    HostFacts host =
        new HostFacts(
            service.host(), AddressAnswer.notAsked(), AddressAnswer.notAsked(), List.of(), DnssecStatus.INDETERMINATE, null, null, List.of(), List.of(), List.of());
    return switch (service) {
      case Service.Web web ->
          new TargetFacts.Web(List.of(host), List.of(), web.tls(), List.of(), List.of(), null, List.of(), List.of(), List.of());
      case Service.Mail _ ->
          new TargetFacts.Mail(
              List.of(host),
              List.of(),
              new MailFacts(DnsStatus.NOT_ASKED, false, false, List.of(), SpfFacts.none(), List.of(), List.of(), List.of()));
      case Service.Dns _ -> new TargetFacts.Dns(List.of(host), List.of());
      case Service.Endpoint _ -> new TargetFacts.Endpoint(List.of(host), List.of(), List.of());
    };
  }
}
