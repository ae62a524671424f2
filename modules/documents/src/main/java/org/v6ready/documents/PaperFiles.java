package org.v6ready.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.docx.DocxWriter;
import org.v6ready.documents.docx.Template;
import org.v6ready.documents.html.HtmlWriter;
import org.v6ready.documents.pdf.PdfWriter;
import org.v6ready.documents.sheet.Book;
import org.v6ready.documents.sheet.XlsxWriter;

/// Writes a paper into a folder, one file for each format. A file is whole or not there: each is
/// written aside and then moved into place.
public final class PaperFiles {
  private PaperFiles() {}

  /// Writes the formats asked for as `name.docx` and so on; the files in the order asked. Without
  /// `replace` an older file, which somebody may have edited, stays and the new one is called
  /// `name-2.docx`.
  public static List<Path> write(
      Paper paper, Book book, List<PaperFormat> formats, Template template, Path folder, String name, boolean replace)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (PaperFormat format : formats) {
      files.add(write(folder, replace ? name + "." + format.word() : free(folder, name, format.word()), out -> {
        switch (format) {
          case DOCX -> DocxWriter.write(paper, template, out);
          case PDF -> PdfWriter.write(paper, out);
          case XLSX -> XlsxWriter.write(book, out);
          case HTML -> HtmlWriter.write(paper, out);
        }
      }));
    }
    return files;
  }

  private static String free(Path folder, String name, String ending) {
    String free = name + "." + ending;
    for (int i = 2; Files.exists(folder.resolve(free)); i++) {
      free = name + "-" + i + "." + ending;
    }
    return free;
  }

  /// Writes one file whole, over an older one of the same name.
  public static Path write(Path folder, String name, Content content) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    Path aside = Files.createTempFile(folder, "." + name, ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16)) {
        content.write(out);
      }
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
    return file;
  }

  /// What goes into a file.
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }
}
