package org.v6ready.report.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.target.Service;

/// A host's `dns` and `addresses`.
final class HostPart {
  private HostPart() {}

  /// The ports a reader expects of an address that was never dialled.
  static List<Integer> usualPorts(Service service) {
    return switch (service) {
      case Service.Web _ -> List.of(80, 443);
      case Service.Endpoint endpoint -> List.of(endpoint.port());
      case Service.Mail _, Service.Dns _ -> List.of();
    };
  }

  static void other(Document document, HostFacts host, List<Integer> ports) {
    document.object(
        () -> {
          document.text("host", host.host());
          fields(document, host, ports);
        });
  }

  static void fields(Document document, HostFacts host, List<Integer> ports) {
    document.object("dns", () -> dns(document, host));
    document.array(
        "addresses",
        withUndialled(host, ports),
        address -> document.object(() -> AddressPart.fields(document, address)));
  }

  private static void dns(Document document, HostFacts host) {
    document.texts("a", host.a().addresses());
    document.texts("aaaa", host.aaaa().addresses());
    document.text("aStatus", status(host.a()));
    document.text("aaaaStatus", status(host.aaaa()));
    document.texts("synthesised", host.aaaa().synthesised());
    document.texts("cnames", host.cnames());
    document.text("dnssec", host.dnssec().word());
    document.text("zone", host.zone());
    document.truth("resolvesOverIpv6Only", resolvesOverIpv6Only(host));
    document.array("authorities", host.authorities(), parity -> document.object(() -> {
      document.text("address", parity.server());
      document.text("aStatus", parity.a());
      document.text("aaaaStatus", parity.aaaa());
      document.millis("aMs", parity.aRtt());
      document.millis("aaaaMs", parity.aaaaRtt());
    }));
  }

  private static @Nullable DnsStatus status(AddressAnswer answer) {
    return answer.status() == DnsStatus.NOT_ASKED ? null : answer.status();
  }

  /// Whether a validating resolver that has only IPv6 finds what the name has. A name that does not
  /// exist, and one whose signatures do not validate, resolve to nothing.
  private static @Nullable Boolean resolvesOverIpv6Only(HostFacts host) {
    Walk walk = host.ipv6Walk();
    if (walk == null) {
      return null;
    }
    return switch (walk.end()) {
      case NOT_WALKED -> null;
      case RESOLVED, NODATA -> host.dnssec() != DnssecStatus.BOGUS;
      case NXDOMAIN, DIED -> false;
    };
  }

  private static List<AddressFacts> withUndialled(HostFacts host, List<Integer> ports) {
    List<AddressFacts> all = new ArrayList<>(host.addresses());
    List<PortFacts> untouched =
        ports.stream().map(port -> new PortFacts(port, List.of(), null, null)).toList();
    Stream<IpAddress> answered =
        Stream.concat(host.a().addresses().stream(), host.aaaa().addresses().stream());
    answered
        .filter(address -> host.address(address).isEmpty())
        .forEach(address -> all.add(new AddressFacts(address, untouched, null)));
    return all;
  }
}
