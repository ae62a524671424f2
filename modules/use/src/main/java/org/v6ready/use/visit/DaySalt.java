package org.v6ready.use.visit;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// Keys of devices under a salt that lives in memory for one day and is overwritten at its end; nobody
/// can compute an earlier day's key again, nor try addresses against it. Not for many threads.
final class DaySalt {
  private static final int SUBSCRIBER = 64;

  private final SecureRandom random = new SecureRandom();
  private final byte[] salt = new byte[32];
  private LocalDate day;

  DaySalt(LocalDate day) {
    this.day = day;
    random.nextBytes(salt);
  }

  /// Ends the day when it is over; whether it was.
  boolean turn(LocalDate today) {
    if (today.equals(day)) {
      return false;
    }
    Arrays.fill(salt, (byte) 0);
    random.nextBytes(salt);
    day = today;
    return true;
  }

  LocalDate day() {
    return day;
  }

  /// The key of a device: its IPv6 /64 or its whole IPv4 address, and its `User-Agent`.
  String key(IpAddress address, String agent) {
    byte[] place =
        address.family() == Family.IPV6 ? IpPrefix.around(address, SUBSCRIBER).address().octets() : address.octets();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      mac.update(place);
      byte[] digest = mac.doFinal(agent.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every JDK has HmacSHA256", absent);
    }
  }
}
