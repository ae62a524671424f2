package org.v6ready.documents.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// The styles papers are written with: the program's own, or those of a Word file somebody changed to
/// the house's taste. Styles that such a file lacks are taken from the program's.
public final class Template {
  private static final String OWN = "/org/v6ready/documents/styles.xml";

  private final CTStyles styles;
  private final List<String> missing;

  private Template(CTStyles styles, List<String> missing) {
    this.styles = styles;
    this.missing = List.copyOf(missing);
  }

  /// The program's own styles.
  public static Template own() {
    return new Template(ownStyles(), List.of());
  }

  /// The styles of a Word file; throws [IOException] when it is none.
  public static Template of(InputStream docx) throws IOException {
    try (XWPFDocument document = new XWPFDocument(docx)) {
      XWPFStyles given = document.getStyles();
      CTStyles own = ownStyles();
      CTStyles styles = given == null ? CTStyles.Factory.newInstance() : (CTStyles) given.getCtStyles().copy();
      Set<String> known = new HashSet<>();
      styles.getStyleList().forEach(style -> known.add(style.getStyleId()));
      List<String> missing = new ArrayList<>();
      for (CTStyle style : own.getStyleList()) {
        if (!known.contains(style.getStyleId())) {
          styles.addNewStyle().set(style);
          missing.add(style.getName().getVal());
        }
      }
      if (!styles.isSetDocDefaults()) {
        styles.setDocDefaults(own.getDocDefaults());
      }
      return new Template(styles, missing);
    } catch (NotOfficeXmlFileException | POIXMLException broken) {
      throw new IOException(broken.getMessage(), broken);
    } catch (RuntimeException broken) {
      throw new IOException(broken.toString(), broken);
    }
  }

  /// The names of styles the file lacked.
  public List<String> missing() {
    return missing;
  }

  void into(XWPFDocument document) {
    document.createStyles().setStyles(styles);
  }

  private static CTStyles ownStyles() {
    try (InputStream in = Template.class.getResourceAsStream(OWN)) {
      return StylesDocument.Factory.parse(Objects.requireNonNull(in)).getStyles();
    } catch (XmlException | IOException broken) {
      throw new IllegalStateException("the styles in the program are broken", broken);
    }
  }
}
