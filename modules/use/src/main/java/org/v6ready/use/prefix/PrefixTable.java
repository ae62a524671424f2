package org.v6ready.use.prefix;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.address.SpecialPurposeRegistry;

/// Prefixes to look addresses up in. An IPv6 address is its two halves; an IPv4 address is `high` 0 and
/// its 32 bits in `low`. Immutable, for many threads.
public final class PrefixTable {
  private static final PrefixTable SPECIAL = special();

  private final boolean[] six;
  private final long[] high;
  private final long[] low;
  private final long[] highMask;
  private final long[] lowMask;

  private PrefixTable(List<IpPrefix> prefixes) {
    int count = prefixes.size();
    six = new boolean[count];
    high = new long[count];
    low = new long[count];
    highMask = new long[count];
    lowMask = new long[count];
    for (int i = 0; i < count; i++) {
      IpPrefix prefix = prefixes.get(i);
      int length = prefix.length();
      six[i] = prefix.address().family() == Family.IPV6;
      if (six[i]) {
        ByteBuffer octets = ByteBuffer.wrap(prefix.address().octets());
        high[i] = octets.getLong();
        low[i] = octets.getLong();
        highMask[i] = mask(Math.min(64, length));
        lowMask[i] = mask(Math.max(0, length - 64));
      } else {
        low[i] = Integer.toUnsignedLong(ByteBuffer.wrap(prefix.address().octets()).getInt());
        highMask[i] = -1;
        lowMask[i] = mask(length) >>> 32 | 0xffffffff00000000L;
      }
    }
  }

  /// The prefixes of a list; longer ones are found before shorter ones.
  public static PrefixTable of(List<IpPrefix> prefixes) {
    return new PrefixTable(sorted(prefixes));
  }

  private static List<IpPrefix> sorted(List<IpPrefix> prefixes) {
    return prefixes.stream().sorted(Comparator.comparingInt(IpPrefix::length).reversed()).toList();
  }

  private static long mask(int length) {
    return length == 0 ? 0 : -1L << (64 - length);
  }

  /// Whether a prefix of the list holds the address.
  public boolean contains(boolean ipv6, long addressHigh, long addressLow) {
    return find(ipv6, addressHigh, addressLow) >= 0;
  }

  private int find(boolean ipv6, long addressHigh, long addressLow) {
    for (int i = 0; i < six.length; i++) {
      if (six[i] == ipv6
          && (addressHigh & highMask[i]) == high[i]
          && (addressLow & lowMask[i]) == low[i]) {
        return i;
      }
    }
    return -1;
  }

  /// Whether the address is one of the Internet's own, after the special-purpose registries: neither
  /// private nor local nor for documentation.
  public static boolean global(boolean ipv6, long addressHigh, long addressLow) {
    int found = SPECIAL.find(ipv6, addressHigh, addressLow);
    return found < 0 || SCOPES[found] == AddressScope.GLOBAL;
  }

  private static final AddressScope[] SCOPES = scopes();

  private static PrefixTable special() {
    return of(SpecialPurposeRegistry.current().entries().stream().map(SpecialPurposeRegistry.Entry::prefix).toList());
  }

  private static AddressScope[] scopes() {
    return sorted(SpecialPurposeRegistry.current().entries().stream().map(SpecialPurposeRegistry.Entry::prefix).toList())
        .stream()
        .map(prefix -> prefix.address().scope())
        .toArray(AddressScope[]::new);
  }
}
