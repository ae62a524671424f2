package org.v6ready.documents;

/// The page of Annex I of Decree 30/2020/ND-CP: A4, margins top and bottom 20 to 25, left 30 to 35,
/// right 15 to 20 mm. Measures here are millimetres unless the name says otherwise.
public final class Layout {
  public static final int SHORT_SIDE = 210;
  public static final int LONG_SIDE = 297;
  public static final int TOP = 21;
  public static final int BOTTOM = 21;
  public static final int LEFT = 30;
  public static final int RIGHT = 17;

  /// Where the page number stands, from the paper's upper edge: within the upper margin.
  public static final int NUMBER_FROM_TOP = 10;

  /// The size of page numbers in points.
  public static final int NUMBER_POINTS = 14;

  /// The left column of the head and of the signature, as a share of the width in per cent.
  public static final int LEFT_COLUMN = 40;

  private Layout() {}

  /// The width of text on upright pages or on pages on their side.
  public static int textWidth(boolean landscape) {
    return (landscape ? LONG_SIDE : SHORT_SIDE) - LEFT - RIGHT;
  }

  /// Word's twentieths of a point.
  public static int twips(double millimetres) {
    return Math.toIntExact(Math.round(millimetres * 1440 / 25.4));
  }
}
