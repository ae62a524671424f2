package org.v6ready.wire.dial;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.connect.TcpState;

/// What a socket call's failure means. The native transport names the number; the JDK only gives
/// the system's sentence. What only this machine can cause is never a statement about the target:
/// ICMP never becomes EPERM on Linux, so that one is a local filter.
enum Errno {
  ECONNREFUSED(111, TcpState.REFUSED, "Connection refused"),
  ETIMEDOUT(110, TcpState.TIMEOUT, "timed out"),
  ENETUNREACH(101, TcpState.UNREACHABLE, "Network is unreachable"),
  EHOSTUNREACH(113, TcpState.UNREACHABLE, "No route to host"),
  EHOSTDOWN(112, TcpState.UNREACHABLE, "Host is down"),
  ENOPROTOOPT(92, TcpState.UNREACHABLE, "Protocol not available"),
  EPROTO(71, TcpState.UNREACHABLE, "Protocol error"),
  EACCES(13, TcpState.PROHIBITED, "Permission denied"),
  ECONNRESET(104, TcpState.RESET, "Connection reset"),
  EPIPE(32, TcpState.RESET, "Broken pipe"),
  ECONNABORTED(103, TcpState.RESET, "onnection abort"),
  EPERM(1, TcpState.NOT_ATTEMPTED, "Operation not permitted"),
  EADDRNOTAVAIL(99, TcpState.NOT_ATTEMPTED, "Cannot assign requested address"),
  EADDRINUSE(98, TcpState.NOT_ATTEMPTED, "Address already in use"),
  EAFNOSUPPORT(97, TcpState.NOT_ATTEMPTED, "Address family not supported"),
  EINVAL(22, TcpState.NOT_ATTEMPTED, "Invalid argument"),
  EMFILE(24, TcpState.NOT_ATTEMPTED, "Too many open files"),
  ENFILE(23, TcpState.NOT_ATTEMPTED, "Too many open files in system"),
  ENOBUFS(105, TcpState.NOT_ATTEMPTED, "No buffer space available"),
  ENETDOWN(100, TcpState.NOT_ATTEMPTED, "Network is down"),
  EMSGSIZE(90, TcpState.NOT_ATTEMPTED, "Message too long"),
  UNKNOWN(0, TcpState.NOT_ATTEMPTED, "");

  private static final Pattern NATIVE = Pattern.compile("error\\(-(\\d+)\\)");
  private static final List<Errno> KNOWN = List.of(values()).subList(0, values().length - 1);

  private final int number;
  private final TcpState state;
  private final String sentence;

  Errno(int number, TcpState state, String sentence) {
    this.number = number;
    this.state = state;
    this.sentence = sentence;
  }

  /// How an attempt that failed so ended.
  TcpState state() {
    return state;
  }

  /// Whether our own routing table alone could have said so.
  boolean mayBeOurRoute() {
    return this == ENETUNREACH || this == EHOSTUNREACH || this == EACCES || this == EINVAL;
  }

  /// The errno behind a failure, searched through its causes.
  static Errno of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 8; depth++) {
      Errno found = ofMessage(String.valueOf(cause.getMessage()));
      if (found != UNKNOWN) {
        return found;
      }
      if (cause instanceof java.net.PortUnreachableException) {
        return ECONNREFUSED;
      }
      if (cause instanceof java.net.NoRouteToHostException) {
        // The native transport folds both unreachables into this, without a number.
        return EHOSTUNREACH;
      }
      cause = cause.getCause();
    }
    return UNKNOWN;
  }

  private static Errno ofMessage(String message) {
    Matcher numbered = NATIVE.matcher(message);
    if (numbered.find()) {
      int number = Integer.parseInt(numbered.group(1));
      return KNOWN.stream().filter(e -> e.number == number).findFirst().orElse(UNKNOWN);
    }
    return KNOWN.stream().filter(e -> message.contains(e.sentence)).findFirst().orElse(UNKNOWN);
  }
}
