package org.v6ready.wire.snmp;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How an agent is asked.
public sealed interface SnmpAccess {
  /// User-based security (RFC 3414): who, and how the messages are signed and sealed. A null password
  /// means not signed, or not sealed.
  record User(
      String name, Authentication authentication, @Nullable String authenticationPassword, Privacy privacy, @Nullable String privacyPassword)
      implements SnmpAccess {
    @Override
    public String toString() {
      return "user " + name;
    }
  }

  /// A community over SNMPv2c: everybody on the path can read it.
  record Community(String name) implements SnmpAccess {
    @Override
    public String toString() {
      return "community";
    }
  }

  /// How messages are signed (RFC 3414, RFC 7860).
  enum Authentication {
    MD5,
    SHA,
    SHA256,
    SHA512;

    /// The one of a word such as `sha256`.
    public static Optional<Authentication> ofWord(String word) {
      return SnmpAccess.of(values(), word);
    }
  }

  /// How messages are sealed (RFC 3414, RFC 3826).
  enum Privacy {
    DES,
    AES128,
    AES256;

    /// The one of a word such as `aes128`.
    public static Optional<Privacy> ofWord(String word) {
      return SnmpAccess.of(values(), word);
    }
  }

  private static <E extends Enum<E>> Optional<E> of(E[] values, String word) {
    String name = word.toUpperCase(Locale.ROOT).replace("-", "");
    return java.util.Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
  }

  /// The version of the protocol, 2 or 3.
  default int version() {
    return switch (this) {
      case User _ -> 3;
      case Community _ -> 2;
    };
  }
}
