package org.v6ready.wire.syscall;

import java.io.IOException;
import java.util.Map;

/// A system call that failed, with its errno.
public final class SystemCallException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final Map<Integer, String> NAMES =
      Map.of(1, "EPERM", 13, "EACCES", 19, "ENODEV", 22, "EINVAL", 97, "EAFNOSUPPORT", 99, "EADDRNOTAVAIL",
          100, "ENETDOWN", 101, "ENETUNREACH", 98, "EADDRINUSE", 105, "ENOBUFS");

  private final int errno;

  SystemCallException(String call, int errno) {
    super(call + ": " + NAMES.getOrDefault(errno, "errno " + errno));
    this.errno = errno;
  }

  SystemCallException(String sentence) {
    super(sentence);
    this.errno = 0;
  }

  /// A call that never came back with what it owed.
  public static SystemCallException silent(String call) {
    return new SystemCallException(call + ": no answer");
  }

  /// Whether the system refused for want of privilege.
  public boolean denied() {
    return errno == 1 || errno == 13;
  }

  /// Whether the interface is gone or down.
  public boolean noInterface() {
    return errno == 19 || errno == 6 || errno == 100;
  }

  /// The number; 0 when this system has no such call.
  public int errno() {
    return errno;
  }
}
