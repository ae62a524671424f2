package org.v6ready.probes.browser;

/// No browser can be driven here; the message is one English sentence that says why.
public final class BrowserUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrowserUnavailable(String why) {
    super(why);
  }

  BrowserUnavailable(String why, Throwable cause) {
    super(why, cause);
  }
}
