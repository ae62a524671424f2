package org.v6ready.model.office;

import java.util.Optional;
import java.util.function.Function;

/// Something looked for on this machine or network: known, with how it was got, or unknown, with the
/// reason. An empty list that is known is knowledge; an unknown one says nothing.
public sealed interface Seen<T> {
  /// The value and the source it came from, such as `netlink` or `raw-icmpv6`.
  record Known<T>(T value, String how) implements Seen<T> {}

  /// Why there is no value. `needs` names the privilege, tool or consent that would help, empty when
  /// none would; `detail` is the system's own word.
  record Unknown<T>(Absence why, String needs, String detail) implements Seen<T> {}

  /// The value when it is known.
  default Optional<T> known() {
    return switch (this) {
      case Known<T>(var value, _) -> Optional.of(value);
      case Unknown<T> _ -> Optional.empty();
    };
  }

  /// The same, with the value changed.
  default <U> Seen<U> map(Function<? super T, ? extends U> change) {
    return switch (this) {
      case Known<T>(var value, var how) -> new Known<>(change.apply(value), how);
      case Unknown<T>(var why, var needs, var detail) -> new Unknown<>(why, needs, detail);
    };
  }

  /// Known from a source.
  static <T> Seen<T> of(T value, String how) {
    return new Known<>(value, how);
  }

  /// Unknown for a reason that has no remedy here.
  static <T> Seen<T> not(Absence why) {
    return new Unknown<>(why, "", "");
  }

  /// Unknown, with what would help and the system's own word.
  static <T> Seen<T> not(Absence why, String needs, String detail) {
    return new Unknown<>(why, needs, detail);
  }
}
