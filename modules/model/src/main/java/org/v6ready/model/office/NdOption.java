package org.v6ready.model.office;

import java.time.Duration;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// An option of a Router Advertisement. Infinite lifetimes are 2^32-1 seconds as on the wire.
public sealed interface NdOption {
  /// For ever, as lifetimes of 32 bits say it (RFC 4861 section 4.6.2).
  Duration INFINITE = Duration.ofSeconds(0xffff_ffffL);

  /// RFC 4861 section 4.6.2, with the P flag of RFC 9762. `prefixLength` may be nonsense: a prefix
  /// whose host bits were set is masked.
  record PrefixInformation(
      IpPrefix prefix, boolean onLink, boolean autonomous, boolean routerAddress, boolean delegationPreferred, Duration valid, Duration preferred)
      implements NdOption {}

  /// RFC 4191 section 2.3.
  record RouteInformation(IpPrefix prefix, RouterPreference preference, Duration lifetime) implements NdOption {}

  /// RFC 8106 section 5.1.
  record RecursiveDns(List<IpAddress> servers, Duration lifetime) implements NdOption {
    public RecursiveDns {
      servers = List.copyOf(servers);
    }
  }

  /// RFC 8106 section 5.2.
  record SearchList(List<String> domains, Duration lifetime) implements NdOption {
    public SearchList {
      domains = List.copyOf(domains);
    }
  }

  /// RFC 4861 section 4.6.4.
  record LinkMtu(long octets) implements NdOption {}

  /// RFC 4861 section 4.6.1.
  record SourceLinkLayer(MacAddress mac) implements NdOption {}

  /// RFC 8781 section 4: a prefix of 96, 64, 56, 48, 40 or 32 bits.
  record Pref64(IpPrefix prefix, Duration lifetime) implements NdOption {}

  /// RFC 8910 section 2.3.
  record CaptivePortal(String url) implements NdOption {}

  /// Kept as it came: `hex` is the whole option.
  record Other(int type, String hex) implements NdOption {}

  /// Known by its type and not by its content; `why` such as `length` or `prefix-length-code`.
  record Malformed(int type, String why, String hex) implements NdOption {}
}
