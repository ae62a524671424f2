package org.v6ready.model.web;

/// How a page refers to a resource.
public enum ResourceKind {
  DOCUMENT,
  SCRIPT,
  STYLE,
  FONT,
  IMAGE,
  MEDIA,
  FRAME,
  OBJECT,
  FORM,
  MANIFEST,
  PRELOAD,
  /// preconnect and dns-prefetch: never needed to load the page.
  HINT,
  /// A ping, tracking pixel or analytics-like reference.
  BEACON,
  REFRESH
}
