package org.v6ready.documents.docx;

import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/// A document's styles as they take effect, what a style does not say taken from the one it is based on.
final class StyleSheet {
  private final XWPFDocument document;

  StyleSheet(XWPFDocument document) {
    this.document = document;
  }

  double points(String style) {
    return letters(style, format -> format.sizeOfSzArray() == 0 ? null : Double.parseDouble(format.getSzArray(0).getVal().toString()) / 2)
        .orElse(10.0);
  }

  boolean bold(String style) {
    return letters(style, format -> format.sizeOfBArray() == 0 ? null : on(format.getBArray(0))).orElse(false);
  }

  boolean italic(String style) {
    return letters(style, format -> format.sizeOfIArray() == 0 ? null : on(format.getIArray(0))).orElse(false);
  }

  String alignment(String style) {
    return lines(style, format -> format.isSetJc() ? format.getJc().getVal().toString() : null).orElse("left");
  }

  int firstLineTwips(String style) {
    return lines(style, format -> format.isSetInd() && format.getInd().isSetFirstLine() ? number(format.getInd().getFirstLine()) : null).orElse(0);
  }

  int afterTwips(String style) {
    return lines(style, format -> format.isSetSpacing() && format.getSpacing().isSetAfter() ? number(format.getSpacing().getAfter()) : null).orElse(0);
  }

  int lineTwips(String style) {
    return lines(style, format -> format.isSetSpacing() && format.getSpacing().isSetLine() ? number(format.getSpacing().getLine()) : null).orElse(240);
  }

  /// The face of all text.
  String face() {
    return document.getStyles().getCtStyles().getDocDefaults().getRPrDefault().getRPr().getRFontsArray(0).getAscii();
  }

  private static int number(Object value) {
    return Integer.parseInt(value.toString());
  }

  private static boolean on(CTOnOff flag) {
    return !flag.isSetVal() || !java.util.Set.of("0", "false", "off").contains(String.valueOf(flag.getVal()));
  }

  private <T> Optional<T> letters(String style, Function<CTRPr, @Nullable T> read) {
    return walk(style, found -> found.getCTStyle().isSetRPr() ? read.apply(found.getCTStyle().getRPr()) : null);
  }

  private <T> Optional<T> lines(String style, Function<CTPPrGeneral, @Nullable T> read) {
    return walk(style, found -> found.getCTStyle().isSetPPr() ? read.apply(found.getCTStyle().getPPr()) : null);
  }

  private <T> Optional<T> walk(String style, Function<XWPFStyle, @Nullable T> read) {
    @Nullable XWPFStyle at = document.getStyles().getStyle(style);
    if (at == null) {
      throw new AssertionError("no style " + style);
    }
    while (at != null) {
      T value = read.apply(at);
      if (value != null) {
        return Optional.of(value);
      }
      at = at.getBasisStyleID() == null ? null : document.getStyles().getStyle(at.getBasisStyleID());
    }
    return Optional.empty();
  }
}
