package org.v6ready.model.use;

/// Figures that may be compared with each other: one method, one quantity, one point of observation
/// (`place`, such as an exporter's interface, a log's site, a commune).
public record Series(Method method, Quantity quantity, String place) {
  /// One line of text that names it in a file or a URL.
  public String key() {
    return method.word() + "/" + quantity.symbol() + "/" + place;
  }
}
