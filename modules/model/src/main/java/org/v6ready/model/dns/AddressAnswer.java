package org.v6ready.model.dns;

import java.time.Duration;
import java.util.List;
import org.v6ready.model.address.IpAddress;

/// The A or the AAAA records of a name as the vantage's resolver gave them, CNAMEs followed.
/// `synthesised` holds AAAA records that a DNS64 made up and that were taken out of `addresses`.
/// `rtt` is that of the last attempt.
public record AddressAnswer(
    DnsStatus status, List<IpAddress> addresses, List<IpAddress> synthesised, Duration rtt, int attempts) {
  public AddressAnswer {
    addresses = List.copyOf(addresses);
    synthesised = List.copyOf(synthesised);
  }

  /// Nothing was asked.
  public static AddressAnswer notAsked() {
    return new AddressAnswer(DnsStatus.NOT_ASKED, List.of(), List.of(), Duration.ZERO, 0);
  }

  /// A clean answer holding `addresses`, or NODATA when there are none.
  public static AddressAnswer of(IpAddress... addresses) {
    return new AddressAnswer(DnsStatus.NOERROR, List.of(addresses), List.of(), Duration.ofMillis(1), 1);
  }

  /// An unclean or negative answer.
  public static AddressAnswer failed(DnsStatus status) {
    return new AddressAnswer(status, List.of(), List.of(), Duration.ofMillis(1), 1);
  }

  /// Whether the name is known to have no such address: absent, not unanswered.
  public boolean none() {
    return status.clean() && addresses.isEmpty();
  }
}
