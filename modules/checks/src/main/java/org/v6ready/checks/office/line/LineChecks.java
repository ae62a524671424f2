package org.v6ready.checks.office.line;

import java.util.List;
import org.v6ready.checks.office.OfficeEntry;
import org.v6ready.model.target.Actor;

/// The catalogue's lines on the way out and its names.
public final class LineChecks {
  private LineChecks() {}

  /// The lines, in the order of their ids.
  public static List<OfficeEntry> entries() {
    return List.of(
        OfficeEntry.of("net-01", "N4", "RFC 8305", Actor.ISP,
            "works loses poor dead offline no-anchor",
            Ipv6PathWorks::judge),
        OfficeEntry.of("net-02", "N4s", "RFC 8305", Actor.ISP,
            "works poor none",
            Ipv4Baseline::judge),
        OfficeEntry.of("net-03", "N5s", "RFC 8305", Actor.ISP,
            "near slower slow one-family",
            Ipv6IsAsFast::judge),
        OfficeEntry.of("net-04", "N5", "RFC 8305", Actor.ISP,
            "ipv6 ipv4 one-family",
            ClientsChooseIpv6::judge),
        OfficeEntry.of("net-05", "N4", "RFC 8201", Actor.ISP,
            "full small black-hole not-proven no-path",
            PathCarriesFullPackets::judge),
        OfficeEntry.of("net-06", "N3", "RFC 4074", Actor.COMMUNE,
            "clean aaaa-lost aaaa-filtered odd-denial no-tcp silent",
            ResolversAnswerCleanly::judge),
        OfficeEntry.of("net-07", "N3s", "RFC 3901", Actor.ISP,
            "resolves fails no-anchor",
            ResolverReachesIpv6Zones::judge),
        OfficeEntry.of("net-08", "N6s", "RFC 7050", Actor.COMMUNE,
            "found none",
            Dns64IsKnown::judge),
        OfficeEntry.of("net-09", "N6s", "RFC 6147 §5.1", Actor.COMMUNE,
            "behaves over-real not-all none",
            Dns64Behaves::judge),
        OfficeEntry.of("net-10", "N6", "RFC 6146", Actor.COMMUNE,
            "works no-udp dead no-anchor none",
            Nat64Works::judge),
        OfficeEntry.asked("net-11", "N8s", "RFC 6177", Actor.ISP,
            "roomy tight one-link",
            DelegatedPrefixHasRoom::judge),
        OfficeEntry.of("net-12", "N8", "RFC 8978", Actor.ISP,
            "stable changed unstable too-short few-runs",
            PrefixStaysTheSame::judge),
        OfficeEntry.asked("net-13", "N8", "RFC 6092", Actor.COMMUNE,
            "answered-yes answered-no",
            InboundIsFiltered::judge),
        OfficeEntry.asked("net-14", "N8s", "RFC 6177", Actor.ISP,
            "answered-yes answered-no no-prefix",
            OriginIsTheProvider::judge),
        OfficeEntry.of("net-15", "N4s", "RFC 6598", Actor.ISP,
            "known shared none",
            Ipv4StateIsKnown::judge),
        OfficeEntry.of("net-16", "N8s", "RFC 8028", Actor.PROVINCE,
            "apart ipv4-only two-defaults one-line",
            SecondUplinkIsApart::judge),
        OfficeEntry.of("net-17", "N4s", "RFC 9000", Actor.COMMUNE,
            "passes blocked",
            QuicPasses::judge),
        OfficeEntry.of("net-18", "N4s", "RFC 7872", Actor.ISP,
            "none",
            FragmentsPass::judge),
        OfficeEntry.of("net-19", "N7", "RFC 8925", Actor.COMMUNE,
            "work break unmeasured no-tasks",
            OfficeWorksWithoutIpv4::judge));
  }
}
