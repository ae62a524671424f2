package org.v6ready.yaml;

/// A position in a file; line and column count from 1, 0 means the file as a whole.
public record Place(String file, int line, int column) {
  public static Place whole(String file) {
    return new Place(file, 0, 0);
  }
}
