package org.v6ready.lab;

import java.net.SocketException;

/// This machine cannot hold the lab; the message is one English sentence that says why.
public final class LabUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LabUnavailable(String why, Throwable cause) {
    super(why, cause);
  }

  /// Whether `127.0.0.1` or `::1` is what is missing.
  public boolean noLoopback() {
    return getCause() instanceof SocketException;
  }
}
