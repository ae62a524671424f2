package org.v6ready.model.office;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;

/// One Router Advertisement (RFC 4861 section 4.2). `hopLimit` is that of the packet received,
/// `currentHopLimit` the advertised one (0 unspecified). `faults` names what a receiver must reject:
/// `hop-limit`, `source-not-link-local`, `code`, `short`, `option-length`, `checksum`. A value that the
/// source of knowledge does not give is null: netlink groups give only options.
public record RouterAdvertisement(
    IpAddress source,
    @Nullable MacAddress sourceMac,
    @Nullable Integer hopLimit,
    @Nullable Integer currentHopLimit,
    @Nullable Boolean managed,
    @Nullable Boolean other,
    RouterPreference preference,
    @Nullable Duration lifetime,
    List<NdOption> options,
    List<String> faults,
    Instant at,
    boolean solicited) {
  public RouterAdvertisement {
    options = List.copyOf(options);
    faults = List.copyOf(faults);
  }

  /// The options of one kind, in order.
  public <T extends NdOption> Stream<T> options(Class<T> kind) {
    return options.stream().filter(kind::isInstance).map(kind::cast);
  }

  /// The sender's link-layer address: from its option, else from the neighbour table.
  public Optional<MacAddress> mac() {
    return options(NdOption.SourceLinkLayer.class).map(NdOption.SourceLinkLayer::mac).findFirst()
        .or(() -> Optional.ofNullable(sourceMac));
  }

  /// Whether it offers itself as a default router.
  public boolean defaultRouter() {
    return lifetime != null && !lifetime.isZero();
  }
}
