package org.v6ready.probes.vantage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.model.vantage.FamilyState;

/// What the anchors say of our own line, family by family.
record Lines(FamilyState ipv4, FamilyState ipv6, @Nullable Boolean port25Open, List<String> notes) {
  static Lines read(List<AnchorResult> tried, RootTrial.Seen roots) {
    List<String> notes = new ArrayList<>();
    FamilyState four = state(tried, Family.IPV4);
    FamilyState six = state(tried, Family.IPV6);
    if (roots.routesMayDecide() && four != FamilyState.OK && six != FamilyState.OK) {
      four = four == FamilyState.BROKEN ? FamilyState.ROUTE_ONLY : four;
      six = six == FamilyState.BROKEN ? FamilyState.ROUTE_ONLY : six;
      notes.add("routes-decide");
    }
    if (four == FamilyState.BROKEN && six != FamilyState.OK && LocalAddresses.global(Family.IPV4) == 0) {
      notes.add("ipv4-no-address");
    }
    if (!roots.namesIpv6() && six == FamilyState.OK) {
      notes.add("dns-ipv6-blocked");
    }
    Boolean open = port25(tried);
    if (open == null) {
      notes.add("port25-unproven");
    } else if (!open) {
      notes.add("port25-blocked");
    }
    return new Lines(four, six, open, notes);
  }

  /// Whether any SMTP anchor answered; null when none could be tried, which proves nothing.
  private static @Nullable Boolean port25(List<AnchorResult> tried) {
    List<Boolean> smtp =
        tried.stream().filter(anchor -> anchor.kind().equals("smtp")).map(AnchorResult::works).filter(Objects::nonNull).toList();
    return smtp.isEmpty() ? null : smtp.contains(true);
  }

  /// The same line, with IPv4 reached through a NAT64.
  Lines translated() {
    return new Lines(FamilyState.TRANSLATED, ipv6, port25Open, notes);
  }

  /// Proven by one anchor that answers; broken when some could be tried and none answered; none when
  /// this machine had no route to try.
  private static FamilyState state(List<AnchorResult> tried, Family family) {
    List<AnchorResult> mine =
        tried.stream().filter(anchor -> anchor.family() == family && !anchor.kind().equals("smtp")).toList();
    if (mine.stream().anyMatch(anchor -> Boolean.TRUE.equals(anchor.works()))) {
      return FamilyState.OK;
    }
    return mine.stream().map(AnchorResult::works).anyMatch(Objects::nonNull) ? FamilyState.BROKEN : FamilyState.NONE;
  }
}
