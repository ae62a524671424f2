package org.v6ready.checks.office.host;

import java.util.List;
import org.v6ready.checks.office.OfficeEntry;
import org.v6ready.model.target.Actor;

/// The catalogue's lines on this machine.
public final class HostChecks {
  private HostChecks() {}

  /// The lines, in the order of their ids.
  public static List<OfficeEntry> entries() {
    return List.of(
        OfficeEntry.of("hst-01", "N1", "RFC 6540", Actor.COMMUNE,
            "enabled disabled prefers-ipv4",
            Ipv6IsEnabled::judge),
        OfficeEntry.of("hst-02", "N2", "RFC 4862", Actor.COMMUNE,
            "global ula-only link-local-only none tentative",
            HostHasGlobalAddress::judge),
        OfficeEntry.of("hst-03", "N2", "RFC 4862 §5.4", Actor.COMMUNE,
            "unique duplicate no-address",
            HostAddressesAreUnique::judge),
        OfficeEntry.of("hst-04", "N2", "RFC 4861 §6.3.4", Actor.COMMUNE,
            "advertised static expiring none",
            DefaultRouteIsAdvertised::judge),
        OfficeEntry.of("hst-05", "N1", "RFC 4861 §6.3.4", Actor.COMMUNE,
            "kernel managed nobody-listens forwarding unknown",
            AdvertisementsAreHeeded::judge),
        OfficeEntry.of("hst-06", "N8s", "RFC 8064", Actor.COMMUNE,
            "private temporary eui64 none",
            InterfaceIdentifierIsPrivate::judge),
        OfficeEntry.of("hst-07", "N2s", "RFC 9096", Actor.ISP,
            "current stale not-heard none",
            PrefixesAreCurrent::judge),
        OfficeEntry.of("hst-08", "N5", "RFC 6724", Actor.COMMUNE,
            "standard edited ipv4-first",
            AddressSelectionIsStandard::judge),
        OfficeEntry.of("hst-09", "N3", "RFC 8106", Actor.COMMUNE,
            "answers silent ipv4-only none",
            ResolverIsReachedOverIpv6::judge),
        OfficeEntry.of("hst-10", "N2s", "RFC 7526", Actor.COMMUNE,
            "native managed transition",
            NoTunnelsCarryIpv6::judge),
        OfficeEntry.of("hst-11", "N8s", "RFC 7359", Actor.COMMUNE,
            "both ipv6-outside ipv6-missing no-vpn",
            VpnCarriesBothFamilies::judge),
        OfficeEntry.of("hst-12", "N4s", "RFC 4890 §4.3.1", Actor.COMMUNE,
            "arrives lost none-needed no-path",
            PacketTooBigArrives::judge),
        OfficeEntry.of("hst-13", "N6", "RFC 6877", Actor.COMMUNE,
            "active off none needed",
            HostHasClat::judge),
        OfficeEntry.of("hst-14", "N6s", "RFC 8925", Actor.COMMUNE,
            "not-asked asked without-clat",
            Option108IsAskedWithClatOnly::judge),
        OfficeEntry.of("hst-15", "N7s", "RFC 8504", Actor.VENDOR,
            "both ipv4-only none",
            ServicesListenOnIpv6::judge),
        OfficeEntry.of("hst-16", "N7s", "RFC 6540", Actor.COMMUNE,
            "none literals",
            ConfigurationNamesNoIpv4::judge),
        OfficeEntry.of("hst-17", "N7s", "RFC 6724", Actor.VENDOR,
            "system ipv4-stack ipv4-first none",
            JavaProgramsUseIpv6::judge),
        OfficeEntry.of("hst-18", "N5s", "RFC 6724", Actor.COMMUNE,
            "mix none",
            SocketMixIsKnown::judge),
        OfficeEntry.of("hst-19", "N4", "RFC 8200 §5", Actor.COMMUNE,
            "fits too-small differs",
            InterfaceMtuFits::judge),
        OfficeEntry.of("hst-20", "N6s", "RFC 8504", Actor.COMMUNE,
            "full partial needs-ipv4 unknown",
            SystemSupportsIpv6Only::judge),
        OfficeEntry.of("hst-21", "N7s", "RFC 6540", Actor.VENDOR,
            "all without unanswered none",
            OwnServicesHaveIpv6::judge));
  }
}
