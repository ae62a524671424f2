package org.v6ready.wire.nd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/// Router Advertisements written by hand from the RFCs' figures.
public final class RaBytes {
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

  private RaBytes() {}

  /// An advertisement with current hop limit 64, these flags and a lifetime in seconds.
  public static RaBytes advertisement(int flags, int lifetime) {
    return new RaBytes().hex("86000000" + "40" + byteOf(flags) + shortOf(lifetime) + "00000000" + "00000000");
  }

  public RaBytes hex(String hex) {
    octets.writeBytes(HexFormat.of().parseHex(hex.replace(" ", "")));
    return this;
  }

  /// Prefix 2001:db8:1:2::/length with flags, valid and preferred in seconds.
  public RaBytes prefix(int length, int flags, int valid, int preferred) {
    return hex("0304" + byteOf(length) + byteOf(flags) + intOf(valid) + intOf(preferred) + "00000000" + "20010db8000100020000000000000000");
  }

  /// PREF64 with a scaled lifetime, a prefix length code and the first twelve octets of a prefix.
  public RaBytes pref64(int scaledLifetime, int code, String prefix) {
    return hex("2602" + shortOf(scaledLifetime << 3 | code) + prefix);
  }

  public byte[] octets() {
    return octets.toByteArray();
  }

  static String byteOf(int value) {
    return HexFormat.of().toHexDigits((byte) value);
  }

  static String shortOf(int value) {
    return HexFormat.of().toHexDigits((short) value);
  }

  static String intOf(int value) {
    return HexFormat.of().formatHex(ByteBuffer.allocate(4).putInt(value).array());
  }
}
