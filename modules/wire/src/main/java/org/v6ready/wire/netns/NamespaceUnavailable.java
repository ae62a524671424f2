package org.v6ready.wire.netns;

/// No network namespace can be had here; the message is one English sentence that says why.
public final class NamespaceUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NamespaceUnavailable(String why) {
    super(why);
  }

  NamespaceUnavailable(String why, Throwable cause) {
    super(why, cause);
  }
}
