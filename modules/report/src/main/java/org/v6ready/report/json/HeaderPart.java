package org.v6ready.report.json;

import org.v6ready.model.run.RunHeader;
import org.v6ready.model.vantage.Nat64Prefix;
import org.v6ready.model.vantage.Vantage;

/// The run itself, and what its vantage could see.
final class HeaderPart {
  private HeaderPart() {}

  static void fields(Document document, RunHeader header) {
    document.text("schema", JsonRun.SCHEMA);
    document.text("run", header.id());
    document.text("started", header.started());
    document.text("finished", header.finished());
    document.text("policy", header.policy());
    document.text("program", header.program());
    document.text("organisation", header.organisation());
    document.truth("demonstration", header.demonstration());
    document.object("vantage", () -> vantage(document, header.vantage()));
  }

  private static void vantage(Document document, Vantage vantage) {
    document.text("type", vantage.type().word());
    document.text("ipv4", vantage.ipv4().word());
    document.text("ipv6", vantage.ipv6().word());
    document.text(
        "nat64Prefix",
        vantage.nat64Prefixes().stream().findFirst().or(() -> vantage.nat64InUse().map(Nat64Prefix::prefix)).orElse(null));
    document.array("nat64Prefixes", vantage.nat64(), prefix -> document.object(() -> {
      document.text("prefix", prefix.prefix());
      document.texts("sources", prefix.sources().stream().map(Nat64Prefix.Source::word).toList());
      document.truth("carriesIpv4", prefix.carriesIpv4());
    }));
    document.text("routerAdvertisements", vantage.routerAdvertisements());
    document.truth("dns64", vantage.dns64());
    document.truth("namesIpv4", vantage.namesIpv4());
    document.truth("namesIpv6", vantage.namesIpv6());
    document.truth("port25Open", Boolean.TRUE.equals(vantage.port25Open()));
    document.text("port25", vantage.port25().word());
    document.texts("resolvers", vantage.resolvers());
    document.array(
        "anchors",
        vantage.anchors(),
        anchor ->
            document.object(
                () -> {
                  document.text("name", anchor.name());
                  document.text("kind", anchor.kind());
                  document.text("operator", anchor.operator());
                  document.number("family", anchor.family().number());
                  document.text("address", anchor.address());
                  document.text("tcp", anchor.state().word());
                  document.truth("works", anchor.works());
                }));
    document.texts("privileges", vantage.privileges());
    document.texts("notes", vantage.notes());
  }
}
