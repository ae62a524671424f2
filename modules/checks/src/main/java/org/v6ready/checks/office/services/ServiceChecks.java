package org.v6ready.checks.office.services;

import java.util.List;
import org.v6ready.checks.office.OfficeEntry;
import org.v6ready.model.target.Actor;

/// The catalogue's lines on services, programs and things.
public final class ServiceChecks {
  private ServiceChecks() {}

  /// The lines, in the order of their ids.
  public static List<OfficeEntry> entries() {
    return List.of(
        OfficeEntry.of("svc-01", "N7s", "RFC 8504", Actor.VENDOR,
            "over-ipv6 ipv4-only none",
            PrintersOfferIpv6::judge),
        OfficeEntry.of("svc-02", "N7s", "RFC 8504", Actor.VENDOR,
            "over-ipv6 ipv4-only none",
            CamerasOfferIpv6::judge),
        OfficeEntry.of("svc-04", "N7s", "RFC 8504", Actor.VENDOR,
            "over-ipv6 ipv4-only none",
            FileServersOfferIpv6::judge),
        OfficeEntry.asked("svc-03", "N7s", "RFC 8504", Actor.COMMUNE,
            "answered-yes answered-no snmp",
            ManagementIsOverIpv6::judge),
        OfficeEntry.asked("svc-05", "N7s", "RFC 8504", Actor.VENDOR,
            "answered-yes answered-no",
            OtherDevicesOfferIpv6::judge),
        OfficeEntry.asked("svc-06", "N7s", "RFC 3596", Actor.COMMUNE,
            "answered-yes answered-no",
            InternalNamesHaveIpv6::judge),
        OfficeEntry.asked("svc-07", "N8", "RFC 9099", Actor.COMMUNE,
            "answered-yes answered-no",
            SecurityRulesCoverIpv6::judge),
        OfficeEntry.asked("svc-08", "N8s", "RFC 8504", Actor.COMMUNE,
            "answered-yes answered-no",
            TendersAskForIpv6::judge),
        OfficeEntry.of("app-01", "N7s", "RFC 6540", Actor.VENDOR,
            "none found look partial",
            ProgramsNameNoIpv4::judge),
        OfficeEntry.of("app-02", "N7s", "RFC 6540", Actor.VENDOR,
            "none found look partial",
            ProgramsCallNoIpv4Only::judge),
        OfficeEntry.of("app-03", "N7s", "RFC 6540", Actor.VENDOR,
            "literal",
            NothingDialsLiterals::judge),
        OfficeEntry.of("app-04", "N7s", "RFC 8925", Actor.VENDOR,
            "all some unmeasured no-tasks",
            ProgramsRunInTheSandbox::judge),
        OfficeEntry.of("app-05", "N7s", "RFC 6724", Actor.VENDOR,
            "ready with-clat not-ready none",
            JavaRunsWithoutIpv4::judge),
        OfficeEntry.of("app-06", "N7s", "RFC 6540", Actor.VENDOR,
            "none harmless",
            LoopbackServesBothFamilies::judge),
        OfficeEntry.of("app-07", "N7s", "RFC 6540", Actor.PROVINCE,
            "all without unmeasured",
            RemoteServicesHaveIpv6::judge),
        OfficeEntry.asked("iot-01", "N8s", "RFC 4861", Actor.COMMUNE,
            "answered-yes answered-no",
            MulticastReachesThings::judge),
        OfficeEntry.asked("iot-02", "N8s", "RFC 6177", Actor.ISP,
            "answered-yes answered-no room one-link",
            ThingsHaveTheirOwnPrefix::judge),
        OfficeEntry.asked("iot-03", "N8s", "RFC 4191", Actor.COMMUNE,
            "answered-yes answered-no",
            BorderRoutersAreAccepted::judge),
        OfficeEntry.asked("iot-04", "N8s", "RFC 6540", Actor.PROVINCE,
            "answered-yes answered-no",
            PlatformSpeaksIpv6::judge),
        OfficeEntry.asked("iot-05", "N8s", "RFC 7066", Actor.ISP,
            "answered-yes answered-no",
            CellularThingsHaveIpv6::judge));
  }
}
