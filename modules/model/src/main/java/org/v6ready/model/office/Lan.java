package org.v6ready.model.office;

import java.time.Duration;
import java.util.List;

/// The link this machine is on, as one interface sees it. `solicited` are the answers to our Router
/// Solicitations, `overheard` the options the kernel told of, and advertisements heard without asking
/// within `listened`.
public record Lan(
    String interfaceName,
    Seen<List<RouterAdvertisement>> solicited,
    Seen<List<RouterAdvertisement>> overheard,
    Duration listened,
    Seen<List<Dhcp4Offer>> dhcp4,
    Seen<List<Dhcp6Answer>> dhcp6,
    Seen<NdHealth> ndHealth) {
  /// Repeated Neighbour Solicitations to neighbours that once answered.
  public record NdHealth(int asked, int answered) {}

  /// All advertisements that are known, the solicited ones first.
  public List<RouterAdvertisement> advertisements() {
    return java.util.stream.Stream.of(solicited, overheard)
        .flatMap(seen -> seen.known().stream().flatMap(List::stream))
        .toList();
  }
}
