package org.v6ready.probes.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.web.PageVisit;

/// A visit and, when markup arrived with a success status, the page for its resources to be found in.
record Visited(PageVisit visit, @Nullable Page page) {
  /// A page's final URL, markup and header (lower-case names).
  record Page(String url, String html, Map<String, String> headers) {}
}
