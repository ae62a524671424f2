package org.v6ready.checks.office.neighbours;

import java.util.List;
import org.v6ready.checks.office.OfficeEntry;
import org.v6ready.model.target.Actor;

/// The catalogue's lines on the other devices.
public final class NeighbourChecks {
  private NeighbourChecks() {}

  /// The lines, in the order of their ids.
  public static List<OfficeEntry> entries() {
    return List.of(
        OfficeEntry.asked("nbr-01", "N5s", "RFC 8504", Actor.COMMUNE,
            "covered partial few-runs",
            InventoryCoversTheAssets::judge),
        OfficeEntry.of("nbr-02", "N5", "RFC 8504", Actor.COMMUNE,
            "most some few isolated nobody",
            DevicesHaveIpv6::judge),
        OfficeEntry.of("nbr-03", "N7s", "RFC 6540", Actor.VENDOR,
            "none some",
            NoDeviceIsIpv4Only::judge),
        OfficeEntry.of("nbr-04", "N5s", "RFC 4862", Actor.COMMUNE,
            "none some",
            NoDeviceIsLinkLocalOnly::judge),
        OfficeEntry.of("nbr-05", "N5s", "RFC 7934", Actor.COMMUNE,
            "counted nobody",
            RandomAddressesAreCounted::judge),
        OfficeEntry.of("nbr-06", "N8s", "RFC 7934", Actor.COMMUNE,
            "usual many",
            NoDeviceHasTooManyAddresses::judge),
        OfficeEntry.of("nbr-07", "N5s", "RFC 8504", Actor.COMMUNE,
            "joined unmatched",
            FamiliesCanBeJoined::judge));
  }
}
