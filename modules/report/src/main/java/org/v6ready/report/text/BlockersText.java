package org.v6ready.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.v6ready.checks.ladder.Blocker;
import org.v6ready.report.Words;

/// The hosts of others that block most services: a table, or tab-separated values.
public final class BlockersText {
  private BlockersText() {}

  /// Writes a line for each blocker, and under it the services it touches.
  public static void write(List<Blocker> blockers, int services, Screen screen, OutputStream out) throws IOException {
    Words words = Words.in(screen.language());
    Lines lines = new Lines();
    if (blockers.isEmpty()) {
      lines.add(words.text("blockers.none"));
    }
    int rank = 0;
    for (Blocker blocker : blockers) {
      rank++;
      String operator = blocker.operator().isEmpty() ? "" : " – " + blocker.operator();
      lines.wrapped(Columns.fit(rank + ".", 4), Columns.harmless(blocker.host()) + operator + ": "
          + words.text("blockers.class." + blocker.hostClass().word()), screen.columns());
      lines.wrapped("    ", words.text("blockers.freed",
          Map.of("freed", "" + blocker.freed(), "touched", "" + blocker.services().size(), "of", "" + services)), screen.columns());
      lines.wrapped("    ", String.join("; ", blocker.services()), screen.columns());
    }
    lines.write(out);
  }

  /// Writes host, operator, class, freed, touched and an example, tab-separated, with a header.
  public static void writeTsv(List<Blocker> blockers, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder("host\toperator\tclass\tfreed\ttouched\texample\n");
    for (Blocker blocker : blockers) {
      text.append(String.join("\t", blocker.host(), blocker.operator(), blocker.hostClass().word(),
              "" + blocker.freed(), "" + blocker.services().size(), blocker.exampleUrl().replace('\t', ' ')))
          .append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
