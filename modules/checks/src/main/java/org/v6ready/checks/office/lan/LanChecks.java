package org.v6ready.checks.office.lan;

import java.util.List;
import org.v6ready.checks.office.OfficeEntry;
import org.v6ready.model.target.Actor;

/// The catalogue's lines on the link.
public final class LanChecks {
  private LanChecks() {}

  /// The lines, in the order of their ids.
  public static List<OfficeEntry> entries() {
    return List.of(
        OfficeEntry.of("lan-01", "N1", "RFC 4861 §6.2", Actor.ISP,
            "heard accepted none none-but-neighbours off-here",
            RoutersAdvertise::judge),
        OfficeEntry.of("lan-02", "N1", "RFC 4861 §6.1.2", Actor.VENDOR,
            "valid accepted invalid malformed none",
            AdvertisementsAreValid::judge),
        OfficeEntry.of("lan-03", "N1", "RFC 6104", Actor.COMMUNE,
            "one known several-undeclared extra rogue none",
            OnlyKnownRoutersAdvertise::judge),
        OfficeEntry.of("lan-04", "N1s", "RFC 4861 §6.2.1", Actor.COMMUNE,
            "sane short long zero none",
            RouterLifetimeIsSane::judge),
        OfficeEntry.of("lan-05", "N1", "RFC 9915", Actor.COMMUNE,
            "neither kept no-address-server no-server no-slaac none",
            FlagsMatchServers::judge),
        OfficeEntry.of("lan-06", "N1", "RFC 4862", Actor.ISP,
            "usable managed not-64 not-global not-autonomous ula-only none no-router",
            PrefixIsUsable::judge),
        OfficeEntry.of("lan-07", "N1s", "RFC 9096 §3.4", Actor.VENDOR,
            "suit long disordered none",
            PrefixLifetimesSuit::judge),
        OfficeEntry.of("lan-08", "N3", "RFC 8106", Actor.COMMUNE,
            "answers dhcpv6 in-use silent none not-asked no-router",
            ResolversAreAdvertised::judge),
        OfficeEntry.of("lan-09", "N3s", "RFC 8106 §5.2", Actor.COMMUNE,
            "given none",
            SearchListIsKnown::judge),
        OfficeEntry.of("lan-10", "N6", "RFC 8781", Actor.ISP,
            "advertised dns64-only several disagrees malformed absent",
            Pref64IsAdvertised::judge),
        OfficeEntry.of("lan-11", "N6s", "RFC 6052 §3.1", Actor.COMMUNE,
            "own well-known private-behind none",
            Nat64PrefixReachesPrivateHosts::judge),
        OfficeEntry.of("lan-12", "N6", "RFC 8925", Actor.COMMUNE,
            "offered absent short unasked no-nat64 no-dhcp",
            Option108IsOffered::judge),
        OfficeEntry.of("lan-13", "N8s", "RFC 2131", Actor.COMMUNE,
            "one several none",
            OneDhcp4Server::judge),
        OfficeEntry.of("lan-14", "N8s", "RFC 9915", Actor.COMMUNE,
            "one no-dns several none",
            OneDhcp6Server::judge),
        OfficeEntry.of("lan-15", "N8s", "RFC 9663", Actor.COMMUNE,
            "offered flag-only none",
            PrefixesForClientsAreKnown::judge),
        OfficeEntry.of("lan-16", "N1s", "RFC 4861", Actor.COMMUNE,
            "found some-lost lost",
            NeighboursAnswerAgain::judge),
        OfficeEntry.of("lan-17", "N5s", "RFC 4861", Actor.COMMUNE,
            "visible isolated",
            NeighboursAreVisible::judge),
        OfficeEntry.of("lan-18", "N8s", "RFC 4862", Actor.COMMUNE,
            "one several none",
            PrefixesDoNotLeak::judge),
        OfficeEntry.of("lan-19", "N8s", "RFC 4191", Actor.COMMUNE,
            "offered none",
            StubRoutersAreKnown::judge),
        OfficeEntry.of("lan-20", "N4s", "RFC 7084", Actor.ISP,
            "answers silent",
            RouterAnswers::judge),
        OfficeEntry.of("lan-21", "N8s", "RFC 6583", Actor.COMMUNE,
            "room filling",
            NeighbourTableHasRoom::judge),
        OfficeEntry.asked("lan-22", "N8", "RFC 6105", Actor.COMMUNE,
            "answered-yes answered-no",
            RaGuardHolds::judge));
  }
}
