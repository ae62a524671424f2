package org.v6ready.wire.nd;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.RouterPreference;

/// Reads a Router Advertisement from its ICMPv6 octets. What a host must discard (RFC 4861 section 6.1.2)
/// is read as far as it goes, with its faults named.
public final class RaReader {
  static final int TYPE = 134;
  private static final int FIXED = 16;

  private RaReader() {}

  /// The advertisement, or empty when the octets are another message or too short to tell. `mac` is the
  /// sender of the frame when known.
  public static Optional<RouterAdvertisement> read(
      byte[] icmp, IpAddress source, int hopLimit, @Nullable MacAddress mac, Instant at, boolean solicited) {
    if (icmp.length < FIXED || (icmp[0] & 0xff) != TYPE) {
      return Optional.empty();
    }
    ByteBuffer octets = ByteBuffer.wrap(icmp);
    NdOptions.Read options = NdOptions.read(icmp, FIXED);
    return Optional.of(
        new RouterAdvertisement(
            source,
            mac,
            hopLimit < 0 ? null : hopLimit,
            icmp[4] & 0xff,
            (icmp[5] & 0x80) != 0,
            (icmp[5] & 0x40) != 0,
            RouterPreference.ofBits(icmp[5] >> 3),
            Duration.ofSeconds(octets.getShort(6) & 0xffff),
            options.options(),
            faults(icmp, source, hopLimit, options),
            at,
            solicited));
  }

  private static List<String> faults(byte[] icmp, IpAddress source, int hopLimit, NdOptions.Read options) {
    List<String> faults = new ArrayList<>();
    if (hopLimit >= 0 && hopLimit != 255) {
      faults.add("hop-limit");
    }
    if (source.scope() != AddressScope.LINK_LOCAL) {
      faults.add("source-not-link-local");
    }
    if (icmp[1] != 0) {
      faults.add("code");
    }
    if (!options.whole()) {
      faults.add("option-length");
    }
    return faults;
  }
}
