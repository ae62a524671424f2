package org.v6ready.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.AuditProfile;
import org.v6ready.model.office.Office;
import org.v6ready.model.vantage.Anchor;

/// What an audit may do. `consent` is the name of who agreed to probes that touch the network, null when
/// nobody did; `interfaceName` null means the one of the default route.
public record AuditOrder(
    Office office,
    AuditProfile profile,
    @Nullable String consent,
    @Nullable String interfaceName,
    List<Anchor> anchors) {
  public AuditOrder {
    anchors = List.copyOf(anchors);
  }
}
