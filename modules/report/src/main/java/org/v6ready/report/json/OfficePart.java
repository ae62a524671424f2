package org.v6ready.report.json;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.office.NetworkSummary;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.Seen;

/// The network of an office, its devices and what was advertised. With `addresses` false what says
/// something about the inside is left out.
final class OfficePart {
  private OfficePart() {}

  static void network(Document document, NetworkSummary network, boolean addresses) {
    document.text("interface", network.interfaceName());
    document.text("ipv4Prefix", prefix(network.ipv4Prefix(), addresses));
    document.text("ipv6Prefix", prefix(network.ipv6Prefix(), addresses));
    document.truth("routerAdvertisement", network.routerAdvertisement());
    document.texts("routers", kept(network.routers(), addresses));
    document.texts("rdnss", kept(network.rdnss(), addresses));
    document.text("pref64", network.pref64());
    document.text("nat64Prefix", network.nat64Prefix());
    document.truth("dns64", network.dns64());
    document.texts("resolvers", kept(network.resolvers(), addresses));
    document.truth("ipv4Internet", network.ipv4Internet());
    document.truth("ipv6Internet", network.ipv6Internet());
    document.truth("ipv4ThroughNat64", network.ipv4ThroughNat64());
  }

  static @Nullable IpPrefix prefix(@Nullable IpPrefix prefix, boolean addresses) {
    return prefix == null || addresses || !Withheld.inside(prefix.address()) ? prefix : null;
  }

  static List<IpAddress> kept(Collection<IpAddress> all, boolean addresses) {
    return all.stream().filter(one -> addresses || !Withheld.inside(one)).toList();
  }

  static void inventory(Document document, Seen<Inventory> seen, boolean addresses) {
    document.object("inventory", () -> {
      if (!seen(document, seen)) {
        return;
      }
      Inventory inventory = seen.known().orElseThrow();
      document.text("swept", prefix(inventory.swept(), addresses));
      document.millis("took", inventory.took());
      document.number("runs", inventory.runs());
      document.truth("isolated", inventory.isolated());
      document.truth("asked", inventory.asked());
      document.array("devices", inventory.devices(), device -> document.object(() -> device(document, device, addresses)));
    });
  }

  /// Says how a fact was got, or why it is missing and what would help; tells whether it is known.
  static boolean seen(Document document, Seen<?> seen) {
    return switch (seen) {
      case Seen.Known<?>(_, var how) -> {
        document.text("how", how);
        document.unknown("missing");
        yield true;
      }
      case Seen.Unknown<?>(var why, var needs, var detail) -> {
        document.unknown("how");
        document.object("missing", () -> {
          document.text("why", why.word());
          document.text("needs", needs);
          document.text("detail", detail);
        });
        yield false;
      }
    };
  }

  static void device(Document document, Device device, boolean addresses) {
    document.text("mac", addresses ? device.mac() : null);
    document.text("class", device.kind().word());
    document.texts("ipv4", kept(device.ipv4(), addresses));
    document.texts("ipv6", kept(device.ipv6(), addresses));
    document.truth("self", device.self());
    document.truth("router", device.router());
    document.truth("randomMac", device.randomMac());
    document.text("vendor", device.vendor());
    document.texts("names", addresses ? device.names() : List.of());
    document.texts("openPorts", device.openPorts());
    document.texts("services", device.services());
    document.text("seen", device.seen());
  }

  static void lan(Document document, Lan lan, boolean addresses) {
    document.object("link", () -> {
      document.text("interface", lan.interfaceName());
      document.millis("listened", lan.listened());
      advertisements(document, "solicited", lan.solicited(), addresses);
      advertisements(document, "overheard", lan.overheard(), addresses);
      document.object("dhcp4", () -> {
        if (seen(document, lan.dhcp4())) {
          document.array("offers", lan.dhcp4().known().orElse(List.of()), offer -> document.object(() -> {
            document.text("server", addresses ? offer.server() : null);
            document.truth("asked108", offer.asked108());
            document.whole("option108", offer.ipv6OnlySeconds());
          }));
        }
      });
      document.object("dhcp6", () -> {
        if (seen(document, lan.dhcp6())) {
          document.array("answers", lan.dhcp6().known().orElse(List.of()), answer -> document.object(() -> {
            document.text("server", addresses ? answer.server() : null);
            document.truth("toSolicit", answer.toSolicit());
            document.texts("addresses", kept(answer.addresses(), addresses));
            document.texts("delegated", answer.delegated());
            document.texts("dns", kept(answer.dns(), addresses));
            document.texts("status", answer.status());
          }));
        }
      });
    });
  }

  private static void advertisements(Document document, String name, Seen<List<RouterAdvertisement>> seen, boolean addresses) {
    document.object(name, () -> {
      if (seen(document, seen)) {
        document.array("advertisements", seen.known().orElse(List.of()), ra -> document.object(() -> {
          document.text("source", addresses ? ra.source() : null);
          document.text("mac", addresses ? ra.mac().orElse(null) : null);
          document.whole("hopLimit", ra.hopLimit());
          document.truth("managed", ra.managed());
          document.truth("other", ra.other());
          document.text("preference", Word.of(ra.preference()));
          document.millis("lifetime", ra.lifetime());
          document.texts("faults", ra.faults());
          document.array("options", ra.options(), option -> document.object(() -> NdOptionPart.write(document, option, addresses)));
        }));
      }
    });
  }
}
