package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.desk.Desk;
import org.v6ready.documents.PaperFiles;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.checklist.ChecklistBook;
import org.v6ready.documents.checklist.ChecklistCalendar;
import org.v6ready.documents.checklist.ChecklistCsv;
import org.v6ready.documents.checklist.ChecklistPaper;
import org.v6ready.documents.docx.DocxWriter;
import org.v6ready.documents.html.HtmlWriter;
import org.v6ready.documents.pdf.PdfWriter;
import org.v6ready.documents.purchase.PurchasingPaper;
import org.v6ready.documents.sheet.XlsxWriter;
import org.v6ready.model.time.Clock;
import org.v6ready.plan.file.PurchasingReader;
import org.v6ready.plan.purchase.DeviceClass;
import org.v6ready.plan.task.Checklist;
import picocli.CommandLine.Option;

/// The files a checklist can become.
final class ChecklistFiles {
  @Option(names = "--xlsx", paramLabel = "FILE")
  @Nullable Path xlsx;

  @Option(names = "--csv", paramLabel = "FILE")
  @Nullable Path csv;

  @Option(names = "--ics", paramLabel = "FILE")
  @Nullable Path ics;

  @Option(names = "--print", paramLabel = "FILE")
  @Nullable Path print;

  @Option(names = "--purchasing")
  boolean purchasing;

  @Option(names = "--class", paramLabel = "CLASS", split = ",")
  List<String> classes = List.of();

  boolean any() {
    return xlsx != null || csv != null || ics != null || print != null;
  }

  int write(Checklist checklist, Desk desk, Console console) throws IOException {
    Say say = Say.in(console.language());
    if (xlsx != null) {
      file(console, xlsx, out -> XlsxWriter.write(ChecklistBook.of(checklist, desk.plan(), say), out));
    }
    if (csv != null) {
      file(console, csv, out -> ChecklistCsv.write(checklist, desk.plan(), say, out));
    }
    if (ics != null) {
      file(console, ics, out -> ChecklistCalendar.write(checklist, desk.plan(), say, Clock.system().now(), out));
    }
    if (print != null) {
      paper(console, print, ChecklistPaper.of(checklist, desk.plan(), desk.today(), say));
    }
    return Exit.OK;
  }

  /// The purchasing checklist: to a file, else as lines.
  int purchasing(Console console) throws IOException {
    Say say = Say.in(console.language());
    List<DeviceClass> shipped = PurchasingReader.shipped();
    List<String> known = shipped.stream().map(DeviceClass::id).toList();
    classes.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
      throw Values.unknown("--class", id, known);
    });
    List<DeviceClass> chosen = shipped.stream().filter(device -> classes.isEmpty() || classes.contains(device.id())).toList();
    if (xlsx != null) {
      file(console, xlsx, out -> XlsxWriter.write(PurchasingPaper.book(chosen, say), out));
    }
    if (print != null) {
      paper(console, print, PurchasingPaper.of(chosen, say));
    }
    if (!any()) {
      for (DeviceClass device : chosen) {
        for (DeviceClass.Requirement line : device.requirements()) {
          console.print(String.join("\t", device.id(), say.text(line.must() ? "buy.must" : "buy.should"),
              line.text().in(console.language()), line.basis()) + "\n");
        }
      }
    }
    return Exit.OK;
  }

  private static void paper(Console console, Path file, Paper paper) throws IOException {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1);
    switch (ending) {
      case "pdf" -> file(console, file, out -> PdfWriter.write(paper, out));
      case "html" -> file(console, file, out -> HtmlWriter.write(paper, out));
      case "docx" -> file(console, file, out -> DocxWriter.write(paper, out));
      default -> throw Values.unknown("--print", ending, List.of("pdf", "html", "docx"));
    }
  }

  private static void file(Console console, Path file, PaperFiles.Content content) throws IOException {
    Path path = console.directory().resolve(file).toAbsolutePath();
    Path folder = path.getParent();
    Path written = PaperFiles.write(folder == null ? console.directory() : folder, String.valueOf(path.getFileName()), content);
    console.say("paper.written", Map.of("file", written.toString()));
  }
}
