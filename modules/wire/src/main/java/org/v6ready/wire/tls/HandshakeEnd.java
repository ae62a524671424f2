package org.v6ready.wire.tls;

import io.netty.handler.ssl.NotSslRecordException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.connect.TlsState;

/// Why a handshake did not complete. `detail` is the alert's name of RFC 8446 section 6.2 when an
/// alert ended it.
record HandshakeEnd(TlsState state, String detail) {
  static final String NOT_A_RECORD = "the answer is not a TLS record";

  private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");
  private static final Pattern VERSION = Pattern.compile("version.* (\\w[\\w.]*) is not");

  /// The peer was gone before a handshake could begin.
  static final HandshakeEnd CLOSED = new HandshakeEnd(TlsState.HANDSHAKE_FAILED, "closed");

  static HandshakeEnd of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 8; depth++) {
      if (cause instanceof NotSslRecordException) {
        return new HandshakeEnd(TlsState.NOT_TLS, NOT_A_RECORD);
      }
      cause = cause.getCause();
    }
    return new HandshakeEnd(TlsState.HANDSHAKE_FAILED, word(failure));
  }

  private static String word(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher alert = ALERT.matcher(message);
    if (alert.find()) {
      return alert.group(1).toLowerCase(Locale.ROOT);
    }
    Matcher version = VERSION.matcher(message);
    if (version.find()) {
      return "protocol_version " + version.group(1);
    }
    if (message.contains("reset") || message.contains("error(-104)")) {
      return "ECONNRESET";
    }
    boolean closed =
        failure instanceof ClosedChannelException
            || failure.getCause() instanceof ClosedChannelException
            || message.contains("closed");
    return closed ? "closed" : message;
  }
}
