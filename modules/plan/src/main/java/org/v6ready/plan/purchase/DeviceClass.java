package org.v6ready.plan.purchase;

import java.util.List;
import org.v6ready.plan.Wording;

/// A kind of equipment as RIPE-772 divides them, and what a purchase of it must ask for. `id` is
/// stable, such as `router`.
public record DeviceClass(String id, Wording name, List<Requirement> requirements) {
  public DeviceClass {
    requirements = List.copyOf(requirements);
  }

  /// One line of a tender: what is asked, the documents that define it (empty for what no RFC says),
  /// and whether an offer without it is refused.
  public record Requirement(Wording text, String basis, boolean must) {}
}
