package org.v6ready.model.vantage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.TcpState;

/// One anchor tried over one family. `works` is null when it was not tried.
public record AnchorResult(
    String name, String kind, String operator, Family family, @Nullable String address, TcpState state, @Nullable Boolean works) {
  /// The anchor kinds of targets.yaml.
  public static final List<String> KINDS =
      List.of("dual-stack", "ipv6-only", "ipv4-only", "ipv4-literal", "ipv6-literal", "ipv6-zone", "path-mtu", "smtp");
}
