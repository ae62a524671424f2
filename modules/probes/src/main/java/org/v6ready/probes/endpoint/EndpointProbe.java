package org.v6ready.probes.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.host.HostProbe;
import org.v6ready.probes.zone.ZoneProbe;

/// Measures an endpoint target: speaks its protocol with every address.
public final class EndpointProbe {
  private static final int ADDRESSES = 16;

  private EndpointProbe() {}

  private record Spoken(EndpointExchange exchange, PortFacts port) {}

  /// Everything about one endpoint; addresses that may not be dialled are listed as not attempted.
  public static TargetFacts.Endpoint measure(
      @SuppressWarnings("unused") Target target, Service.Endpoint service, ProbeContext context) {
    HostFacts host = HostProbe.look(service.host(), List.of(), true, context);
    List<IpAddress> addresses =
        Stream.concat(
                host.a().addresses().stream().limit(ADDRESSES),
                host.aaaa().addresses().stream().limit(ADDRESSES))
            .toList();
    List<Spoken> spoken = Together.each(addresses, address -> speak(address, service, context));
    boolean udp = service.protocol().udp();
    List<AddressFacts> dialled = new ArrayList<>();
    for (Spoken one : spoken) {
      IpAddress address = one.exchange().address();
      dialled.add(
          new AddressFacts(
              address,
              udp ? List.of() : List.of(one.port()),
              host.address(address).map(AddressFacts::reverse).orElse(null)));
    }
    List<DomainName> names = new ArrayList<>(List.of(service.host()));
    names.addAll(host.cnames());
    List<ZoneFacts> zones =
        context.options().names() ? ZoneProbe.zones(names, context) : List.of();
    HostFacts facts =
        new HostFacts(
            host.host(), host.a(), host.aaaa(), host.cnames(), host.dnssec(), host.zone(),
            host.ipv6Walk(), host.authorities(), host.https(), dialled);
    return new TargetFacts.Endpoint(
        List.of(facts), zones, spoken.stream().map(Spoken::exchange).toList());
  }

  private static Spoken speak(IpAddress address, Service.Endpoint service, ProbeContext context) {
    Exchange exchange = new Exchange(address, service, context);
    return new Spoken(exchange.hold(), exchange.port());
  }
}
