package org.v6ready.model.web;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;

/// One request a real browser made. `status` is 0 and `failure` the browser's word when it failed;
/// `address` is what the connection really went to, null when none was made.
public record BrowserRequest(
    String url, String host, String type, int status, @Nullable String failure, @Nullable IpAddress address) {
  /// Whether the answer sent on elsewhere.
  boolean redirects() {
    return failure == null && status >= 300 && status < 400 && status != 304;
  }

  /// Whether an answer with a success status came.
  public boolean succeeded() {
    return failure == null && status >= 200 && status < 400;
  }
}
