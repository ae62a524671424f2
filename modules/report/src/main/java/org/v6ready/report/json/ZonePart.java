package org.v6ready.report.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.Glue;
import org.v6ready.model.dns.NameServerAddress;
import org.v6ready.model.dns.NameServerFacts;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.dns.ZoneFacts;

/// The servers of the service's zone, every address of each; the zones of its aliases apart.
final class ZonePart {
  private record Row(NameServerFacts server, @Nullable NameServerAddress address) {}

  private ZonePart() {}

  static void fields(Document document, List<ZoneFacts> zones) {
    if (zones.isEmpty()) {
      document.array("nameServers", List.of(), _ -> {});
      document.unknown("zone");
    } else {
      nameServers(document, zones.getFirst());
      document.object("zone", () -> zone(document, zones.getFirst()));
    }
    document.array("aliasZones", zones.stream().skip(1).toList(), zone -> document.object(() -> {
      zone(document, zone);
      nameServers(document, zone);
    }));
  }

  private static void zone(Document document, ZoneFacts zone) {
    document.text("name", zone.zone());
    document.text("parent", zone.parent());
    document.text("dnssec", zone.dnssec().word());
    DnssecStatus overIpv6 = zone.dnssecOverIpv6();
    document.text("dnssecOverIpv6", overIpv6 == null ? null : overIpv6.word());
  }

  private static void nameServers(Document document, ZoneFacts zone) {
    List<Row> rows = zone.servers().stream().flatMap(server -> rows(server).stream()).toList();
    document.array("nameServers", rows, row -> document.object(() -> row(document, row)));
  }

  private static List<Row> rows(NameServerFacts server) {
    return server.addresses().isEmpty()
        ? List.of(new Row(server, null))
        : server.addresses().stream().map(address -> new Row(server, address)).toList();
  }

  private static void row(Document document, Row row) {
    NameServerAddress at = row.address();
    document.text("name", row.server().name());
    document.text("address", at == null ? null : at.address());
    document.positive("family", at == null ? 0 : at.address().family().number());
    document.text("udp", (at == null ? ServerState.NOT_ATTEMPTED : at.udp()).word());
    document.text("tcp", (at == null ? ServerState.NOT_ATTEMPTED : at.tcp()).word());
    document.text("glue", (at == null ? Glue.NOT_NEEDED : at.glue()).word());
    document.truth("atParent", row.server().atParent());
    document.truth("atChild", row.server().atChild());
    if (at != null) {
      document.text("serial", at.serial());
      document.text("dnskey", at.dnskey().word());
      document.truth("edns", at.edns());
      document.millis("rttMs", at.rtt());
    }
  }
}
