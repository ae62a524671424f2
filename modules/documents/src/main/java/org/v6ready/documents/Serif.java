package org.v6ready.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The bundled serif with the widths of Times New Roman: how wide a line will be, and which
/// characters it can show. Safe for many threads to read.
public final class Serif {
  public static final Serif REGULAR = new Serif("Regular");
  public static final Serif BOLD = new Serif("Bold");
  public static final Serif ITALIC = new Serif("Italic");
  public static final Serif BOLD_ITALIC = new Serif("BoldItalic");

  private final String file;
  private final TrueTypeFont font;
  private final CmapLookup glyphs;

  private Serif(String style) {
    file = "fonts/LiberationSerif-" + style + ".ttf";
    try (InputStream in = open()) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      glyphs = font.getUnicodeCmapLookup();
    } catch (IOException broken) {
      throw new UncheckedIOException(file, broken);
    }
  }

  /// The font file.
  public InputStream open() {
    InputStream in = Serif.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("the font " + file + " is not in the program");
    }
    return in;
  }

  /// Whether the font can show a character.
  public boolean shows(int point) {
    return glyphs.getGlyphId(point) != 0;
  }

  /// The width of a line in millimetres.
  public double width(String text, double points) {
    try {
      long units = 0;
      for (int point : text.codePoints().toArray()) {
        units += font.getAdvanceWidth(glyphs.getGlyphId(point));
      }
      return units * points / font.getUnitsPerEm() * 25.4 / 72;
    } catch (IOException broken) {
      throw new UncheckedIOException(file, broken);
    }
  }
}
