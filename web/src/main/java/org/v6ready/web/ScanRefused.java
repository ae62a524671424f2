package org.v6ready.web;

/// A scan cannot start; the message is a sentence for the person at the page.
public final class ScanRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// With the sentence to show.
  public ScanRefused(String sentence) {
    super(sentence);
  }
}
