package org.v6ready.documents.checklist;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Plain;
import org.v6ready.documents.sheet.XlsxWriter;
import org.v6ready.plan.Plan;
import org.v6ready.plan.task.Checklist;

/// The checklist as CSV that Excel opens with a double click: UTF-8 with a byte order mark, semicolons,
/// CRLF (RFC 4180 otherwise); no cell can become a formula.
public final class ChecklistCsv {
  private ChecklistCsv() {}

  /// Writes all items; leaves the stream open.
  public static void write(Checklist checklist, Plan plan, Say say, OutputStream out) throws IOException {
    TaskText text = new TaskText(plan, say);
    StringBuilder csv = new StringBuilder("\ufeff").append(line(text.headings()));
    checklist.items().forEach(item -> csv.append(line(text.cells(item))));
    out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ChecklistCsv::quoted).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String quoted(String cell) {
    return '"' + XlsxWriter.safe(Plain.text(cell)).replace("\"", "\"\"") + '"';
  }
}
