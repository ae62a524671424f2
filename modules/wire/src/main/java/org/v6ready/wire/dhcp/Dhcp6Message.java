package org.v6ready.wire.dhcp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.Dhcp6Answer;

/// DHCPv6 messages (RFC 9915 section 8): our SOLICIT and INFORMATION-REQUEST out, ADVERTISE and REPLY in.
final class Dhcp6Message {
  static final int SOLICIT = 1;
  static final int ADVERTISE = 2;
  static final int REPLY = 7;
  static final int INFORMATION_REQUEST = 11;

  private static final int DEEPEST = 3;
  private static final Map<Integer, String> STATUS =
      Map.of(0, "Success", 1, "UnspecFail", 2, "NoAddrsAvail", 3, "NoBinding", 4, "NotOnLink", 5, "UseMulticast", 6, "NoPrefixAvail");

  private final List<IpAddress> addresses = new ArrayList<>();
  private final List<IpPrefix> delegated = new ArrayList<>();
  private final List<IpAddress> dns = new ArrayList<>();
  private final List<String> search = new ArrayList<>();
  private final List<String> status = new ArrayList<>();
  private String duid = "";

  private Dhcp6Message() {}

  /// A request; the transaction has 24 bits. SOLICIT asks for an address and a prefix and not for rapid
  /// commit, so that no server can bind anything.
  static byte[] request(int type, int transaction, byte[] mac) {
    ByteBuffer message = ByteBuffer.allocate(128);
    message.putInt(type << 24 | transaction);
    message.putShort((short) 1).putShort((short) 10).putShort((short) 3).putShort((short) 1).put(mac);
    message.putShort((short) 6).putShort((short) 4).putShort((short) 23).putShort((short) 24);
    message.putShort((short) 8).putShort((short) 2).putShort((short) 0);
    if (type == SOLICIT) {
      message.putShort((short) 3).putShort((short) 12).putInt(0x76367264).putInt(0).putInt(0);
      message.putShort((short) 25).putShort((short) 12).putInt(0x76367264).putInt(0).putInt(0);
    }
    return Arrays.copyOf(message.array(), message.position());
  }

  /// An answer to our transaction; empty for anything else.
  static Optional<Dhcp6Answer> answer(byte[] octets, int transaction, IpAddress server, boolean toSolicit) {
    if (octets.length < 4 || (ByteBuffer.wrap(octets).getInt(0) & 0xff_ffff) != transaction
        || octets[0] != (toSolicit ? ADVERTISE : REPLY)) {
      return Optional.empty();
    }
    Dhcp6Message read = new Dhcp6Message();
    read.options(octets, 4, 0);
    return Optional.of(new Dhcp6Answer(
        server, read.duid, toSolicit, read.addresses, read.delegated, read.dns, read.search, read.status));
  }

  private void options(byte[] octets, int from, int depth) {
    for (int at = from; at + 4 <= octets.length && depth <= DEEPEST; ) {
      int code = (octets[at] & 0xff) << 8 | (octets[at + 1] & 0xff);
      int length = (octets[at + 2] & 0xff) << 8 | (octets[at + 3] & 0xff);
      if (at + 4 + length > octets.length) {
        return;
      }
      option(code, Arrays.copyOfRange(octets, at + 4, at + 4 + length), depth);
      at += 4 + length;
    }
  }

  private void option(int code, byte[] o, int depth) {
    switch (code) {
      case 2 -> duid = HexFormat.of().formatHex(o);
      case 3, 25 -> options(o, 12, depth + 1);
      case 5 -> address(o, depth);
      case 13 -> status(o);
      case 23 -> servers(o);
      case 24 -> names(o);
      case 26 -> prefix(o, depth);
      default -> {
        // Nothing the audit asks about.
      }
    }
  }

  private void address(byte[] o, int depth) {
    if (o.length >= 24) {
      addresses.add(IpAddress.ofOctets(Arrays.copyOf(o, 16)));
      options(o, 24, depth + 1);
    }
  }

  private void prefix(byte[] o, int depth) {
    if (o.length >= 25 && (o[8] & 0xff) <= 128) {
      delegated.add(IpPrefix.around(IpAddress.ofOctets(Arrays.copyOfRange(o, 9, 25)), o[8] & 0xff));
      options(o, 25, depth + 1);
    }
  }

  private void status(byte[] o) {
    if (o.length >= 2) {
      int code = (o[0] & 0xff) << 8 | (o[1] & 0xff);
      status.add(STATUS.getOrDefault(code, Integer.toString(code)));
    }
  }

  private void servers(byte[] o) {
    for (int at = 0; at + 16 <= o.length; at += 16) {
      dns.add(IpAddress.ofOctets(Arrays.copyOfRange(o, at, at + 16)));
    }
  }

  private void names(byte[] o) {
    StringBuilder name = new StringBuilder();
    for (int at = 0; at < o.length; ) {
      int length = o[at] & 0xff;
      if (length > 63 || at + 1 + length > o.length) {
        return;
      }
      if (length == 0 && !name.isEmpty()) {
        search.add(name.toString());
        name.setLength(0);
      } else if (length > 0) {
        name.append(name.isEmpty() ? "" : ".").append(new String(o, at + 1, length, StandardCharsets.US_ASCII));
      }
      at += 1 + length;
    }
  }
}
