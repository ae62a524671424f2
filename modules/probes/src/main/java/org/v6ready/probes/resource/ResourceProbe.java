package org.v6ready.probes.resource;

import java.util.Map;
import org.v6ready.probes.ProbeContext;

/// Finds and fetches what a page loads.
public final class ResourceProbe {
  private ResourceProbe() {}

  /// The resources of a page that arrived: its final URL, its markup, and its header (lower-case names).
  public static Resources measure(String pageUrl, String html, Map<String, String> headers, ProbeContext context) {
    throw new UnsupportedOperationException();
  }
}
