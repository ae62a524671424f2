package org.v6ready.use.flow;

/// The information elements that are read, each with its place in [FlowValues]; numbers of the IANA IPFIX
/// registry, which NetFlow v9 shares below 128. Addresses of IPv6 take two places.
final class Slot {
  static final int NONE = -1;
  static final int IP_VERSION = 0;
  static final int SOURCE_V4 = 1;
  static final int TARGET_V4 = 2;
  static final int SOURCE_V6 = 3;
  static final int TARGET_V6 = 5;
  static final int OCTETS_DELTA = 7;
  static final int OCTETS_TOTAL = 8;
  static final int OCTETS_OUT = 9;
  static final int OCTETS_INITIATOR = 10;
  static final int OCTETS_RESPONDER = 11;
  static final int PACKETS_DELTA = 12;
  static final int PACKETS_TOTAL = 13;
  static final int PACKETS_OUT = 14;
  static final int PACKETS_INITIATOR = 15;
  static final int PACKETS_RESPONDER = 16;
  static final int REVERSE_OCTETS = 17;
  static final int REVERSE_PACKETS = 18;
  static final int DIRECTION = 19;
  static final int INPUT = 20;
  static final int OUTPUT = 21;
  static final int PROTOCOL = 22;
  static final int SOURCE_PORT = 23;
  static final int TARGET_PORT = 24;
  static final int SOURCE_MAC = 25;
  static final int TARGET_MAC = 26;
  static final int SAMPLER = 27;
  static final int SAMPLING_INTERVAL = 28;
  static final int SAMPLING_RANDOM = 29;
  static final int SAMPLING_PACKETS = 30;
  static final int SAMPLING_SPACE = 31;
  static final int FLOW_ID = 32;
  static final int UPTIME_START = 33;
  static final int UPTIME_END = 34;
  static final int START_SECONDS = 35;
  static final int END_SECONDS = 36;
  static final int START_MILLIS = 37;
  static final int END_MILLIS = 38;
  static final int POST_SOURCE_V4 = 39;
  static final int POST_TARGET_V4 = 40;
  static final int POST_SOURCE_V6 = 41;
  static final int POST_TARGET_V6 = 43;
  static final int SECTION = 45;
  static final int SECTION_FRAME_OCTETS = 46;
  static final int INIT_MILLIS = 47;
  static final int REVERSE_OCTETS_TOTAL = 48;
  static final int REVERSE_PACKETS_TOTAL = 49;
  static final int COUNT = 50;

  private static final int REVERSE = 29_305;

  private Slot() {}

  /// Where an element goes; [#NONE] when it is not read.
  static int of(int element, long enterprise) {
    if (enterprise == REVERSE) {
      return reverse(element);
    }
    return enterprise != 0 ? NONE : element < 128 ? netflow(element) : ipfix(element);
  }

  private static int reverse(int element) {
    return switch (element) {
      case 1 -> REVERSE_OCTETS;
      case 2 -> REVERSE_PACKETS;
      case 85 -> REVERSE_OCTETS_TOTAL;
      case 86 -> REVERSE_PACKETS_TOTAL;
      default -> NONE;
    };
  }

  private static int netflow(int element) {
    return switch (element) {
      case 1 -> OCTETS_DELTA;
      case 2 -> PACKETS_DELTA;
      case 4 -> PROTOCOL;
      case 7 -> SOURCE_PORT;
      case 8 -> SOURCE_V4;
      case 10 -> INPUT;
      case 11 -> TARGET_PORT;
      case 12 -> TARGET_V4;
      case 14 -> OUTPUT;
      case 21 -> UPTIME_END;
      case 22 -> UPTIME_START;
      case 23 -> OCTETS_OUT;
      case 24 -> PACKETS_OUT;
      case 27 -> SOURCE_V6;
      case 28 -> TARGET_V6;
      case 34 -> SAMPLING_INTERVAL;
      case 48 -> SAMPLER;
      case 50 -> SAMPLING_RANDOM;
      case 56 -> SOURCE_MAC;
      case 60 -> IP_VERSION;
      case 61 -> DIRECTION;
      case 80 -> TARGET_MAC;
      case 85 -> OCTETS_TOTAL;
      case 86 -> PACKETS_TOTAL;
      case 104 -> SECTION;
      default -> NONE;
    };
  }

  private static int ipfix(int element) {
    return switch (element) {
      case 148 -> FLOW_ID;
      case 150 -> START_SECONDS;
      case 151 -> END_SECONDS;
      case 152 -> START_MILLIS;
      case 153 -> END_MILLIS;
      case 160 -> INIT_MILLIS;
      case 225 -> POST_SOURCE_V4;
      case 226 -> POST_TARGET_V4;
      case 231 -> OCTETS_INITIATOR;
      case 232 -> OCTETS_RESPONDER;
      case 281 -> POST_SOURCE_V6;
      case 282 -> POST_TARGET_V6;
      case 298 -> PACKETS_INITIATOR;
      case 299 -> PACKETS_RESPONDER;
      case 302 -> SAMPLER;
      case 305 -> SAMPLING_PACKETS;
      case 306 -> SAMPLING_SPACE;
      case 312 -> SECTION_FRAME_OCTETS;
      case 315 -> SECTION;
      default -> NONE;
    };
  }

  /// Whether the element is an address of 16 octets.
  static boolean wide(int slot) {
    return slot == SOURCE_V6 || slot == TARGET_V6 || slot == POST_SOURCE_V6 || slot == POST_TARGET_V6;
  }
}
