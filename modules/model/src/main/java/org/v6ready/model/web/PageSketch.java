package org.v6ready.model.web;

import java.util.List;

/// A page reduced to what comparing needs, after nonces, tokens, dates and numbers are normalised.
/// `text` and `structure` are bottom-k sketches: the 256 smallest 64-bit hashes, ascending, of the
/// distinct shingles of visible text (3 words) and of the element tree (3 tags). `textShingles` and
/// `structureShingles` count the distinct shingles before sketching.
public record PageSketch(
    String title,
    List<Long> text,
    int textShingles,
    List<Long> structure,
    int structureShingles,
    boolean defaultPage,
    boolean parkingPage) {
  public PageSketch {
    text = List.copyOf(text);
    structure = List.copyOf(structure);
  }
}
