package org.v6ready.wire.nd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.RouterPreference;

/// Reads the options of Neighbour Discovery messages.
public final class NdOptions {
  private static final int UNIT = 8;
  private static final int[] PREF64_LENGTHS = {96, 64, 56, 48, 40, 32};

  private NdOptions() {}

  /// The options found, and whether every octet belonged to one: an option of length 0 or one that does
  /// not fit ends the reading, and the message must be discarded (RFC 4861 section 4.6).
  public record Read(List<NdOption> options, boolean whole) {
    public Read {
      options = List.copyOf(options);
    }
  }

  /// Reads options from an offset to the end.
  public static Read read(byte[] octets, int from) {
    List<NdOption> found = new ArrayList<>();
    int at = from;
    while (at >= 0 && at + 2 <= octets.length) {
      int length = (octets[at + 1] & 0xff) * UNIT;
      if (length == 0 || at + length > octets.length) {
        break;
      }
      found.add(option(Arrays.copyOfRange(octets, at, at + length)));
      at += length;
    }
    return new Read(found, at == octets.length);
  }

  private static NdOption option(byte[] o) {
    int type = o[0] & 0xff;
    return switch (type) {
      case 1 -> o.length == 8 ? new NdOption.SourceLinkLayer(MacAddress.of(Arrays.copyOfRange(o, 2, 8))) : other(o);
      case 3 -> o.length == 32 ? prefix(o) : malformed(o, "length");
      case 5 -> o.length == 8 ? new NdOption.LinkMtu(seconds(o, 4)) : malformed(o, "length");
      case 24 -> route(o);
      case 25 -> recursive(o);
      case 31 -> SearchNames.read(o);
      case 37 -> portal(o);
      case 38 -> pref64(o);
      default -> other(o);
    };
  }

  private static long seconds(byte[] o, int at) {
    return ByteBuffer.wrap(o).getInt(at) & 0xffff_ffffL;
  }

  private static Duration lifetime(byte[] o, int at) {
    return Duration.ofSeconds(seconds(o, at));
  }

  static NdOption malformed(byte[] o, String why) {
    return new NdOption.Malformed(o[0] & 0xff, why, HexFormat.of().formatHex(o));
  }

  private static NdOption other(byte[] o) {
    return new NdOption.Other(o[0] & 0xff, HexFormat.of().formatHex(o));
  }

  private static NdOption prefix(byte[] o) {
    int length = o[2] & 0xff;
    if (length > 128) {
      return malformed(o, "prefix-length");
    }
    IpPrefix prefix = IpPrefix.around(IpAddress.ofOctets(Arrays.copyOfRange(o, 16, 32)), length);
    return new NdOption.PrefixInformation(
        prefix, (o[3] & 0x80) != 0, (o[3] & 0x40) != 0, (o[3] & 0x20) != 0, (o[3] & 0x10) != 0, lifetime(o, 4), lifetime(o, 8));
  }

  private static NdOption route(byte[] o) {
    int length = o[2] & 0xff;
    boolean fits = length <= 128 && o.length <= 24 && o.length >= (length == 0 ? 8 : length <= 64 ? 16 : 24);
    if (!fits) {
      return malformed(o, "length");
    }
    byte[] prefix = Arrays.copyOf(Arrays.copyOfRange(o, 8, o.length), 16);
    return new NdOption.RouteInformation(
        IpPrefix.around(IpAddress.ofOctets(prefix), length), RouterPreference.ofBits(o[3] >> 3), lifetime(o, 4));
  }

  private static NdOption recursive(byte[] o) {
    if (o.length < 24 || o.length % 16 != 8) {
      return malformed(o, "length");
    }
    List<IpAddress> servers = new ArrayList<>();
    for (int at = 8; at < o.length; at += 16) {
      servers.add(IpAddress.ofOctets(Arrays.copyOfRange(o, at, at + 16)));
    }
    return new NdOption.RecursiveDns(servers, lifetime(o, 4));
  }

  private static NdOption portal(byte[] o) {
    int end = o.length;
    while (end > 2 && o[end - 1] == 0) {
      end--;
    }
    return new NdOption.CaptivePortal(new String(o, 2, end - 2, StandardCharsets.UTF_8));
  }

  /// RFC 8781 section 4: 13 bits of lifetime in units of 8 s, then the prefix length code.
  private static NdOption pref64(byte[] o) {
    if (o.length != 16) {
      return malformed(o, "length");
    }
    int both = ByteBuffer.wrap(o).getShort(2) & 0xffff;
    if ((both & 7) >= PREF64_LENGTHS.length) {
      return malformed(o, "prefix-length-code");
    }
    byte[] prefix = Arrays.copyOf(Arrays.copyOfRange(o, 4, 16), 16);
    return new NdOption.Pref64(
        IpPrefix.around(IpAddress.ofOctets(prefix), PREF64_LENGTHS[both & 7]), Duration.ofSeconds((both >> 3) * 8L));
  }
}
