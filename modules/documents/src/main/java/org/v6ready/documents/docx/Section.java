package org.v6ready.documents.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.v6ready.documents.Layout;

/// Pages of one kind: A4, the decree's margins, the number in the upper margin from page 2, counted
/// from 1.
final class Section {
  private Section() {}

  /// Ends a section here; another one follows.
  static void end(XWPFDocument document, boolean landscape) {
    XWPFParagraph last = document.createParagraph();
    last.setStyle("Ke");
    CTSectPr section = last.getCTP().getPPr().addNewSectPr();
    number(document, section);
    page(section, landscape);
  }

  /// The pages after the last [#end].
  static void last(XWPFDocument document, boolean landscape) {
    CTSectPr section =
        document.getDocument().getBody().isSetSectPr()
            ? document.getDocument().getBody().getSectPr()
            : document.getDocument().getBody().addNewSectPr();
    number(document, section);
    page(section, landscape);
  }

  private static void page(CTSectPr section, boolean landscape) {
    CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    int width = Layout.twips(landscape ? Layout.LONG_SIDE : Layout.SHORT_SIDE);
    int height = Layout.twips(landscape ? Layout.SHORT_SIDE : Layout.LONG_SIDE);
    size.setW(BigInteger.valueOf(width));
    size.setH(BigInteger.valueOf(height));
    size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setTop(twips(Layout.TOP));
    margins.setBottom(twips(Layout.BOTTOM));
    margins.setLeft(twips(Layout.LEFT));
    margins.setRight(twips(Layout.RIGHT));
    margins.setHeader(twips(Layout.NUMBER_FROM_TOP));
    margins.setFooter(twips(Layout.NUMBER_FROM_TOP));
    margins.setGutter(BigInteger.ZERO);
    section.addNewPgNumType().setStart(BigInteger.ONE);
    section.addNewTitlePg();
  }

  private static BigInteger twips(int millimetres) {
    return BigInteger.valueOf(Layout.twips(millimetres));
  }

  private static void number(XWPFDocument document, CTSectPr section) {
    XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
    XWPFHeader header = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT);
    XWPFParagraph number = header.getParagraphs().isEmpty() ? header.createParagraph() : header.getParagraphArray(0);
    number.setStyle("Header");
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE \\* MERGEFORMAT");
    XWPFHeader first = policy.createHeader(XWPFHeaderFooterPolicy.FIRST);
    if (first.getParagraphs().isEmpty()) {
      first.createParagraph();
    }
  }
}
