package org.v6ready.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.report.Words;

/// What this machine can and cannot measure, in plain words.
public final class VantageText {
  private VantageText() {}

  /// Writes a proven vantage.
  public static void write(Vantage vantage, Screen screen, OutputStream out) throws IOException {
    Words words = Words.in(screen.language());
    Lines lines = new Lines();
    lines.add(line(vantage, words));
    lines.wrapped("", words.text("vantage.means." + vantage.type().word()), screen.columns());
    lines.wrapped("", words.text("vantage.port25." + vantage.port25().word()), screen.columns());
    lines.blank();
    lines.hanging("", words.text("vantage.resolvers") + " " + list(vantage.resolvers()), screen.columns());
    lines.add(words.text("vantage.nat64") + " " + list(vantage.nat64Prefixes()) + (vantage.dns64() ? " (DNS64)" : ""));
    lines.add(words.text("vantage.privileges") + " " + list(vantage.privileges()));
    if (!vantage.anchors().isEmpty()) {
      lines.blank();
      lines.add(words.text("vantage.anchors"));
    }
    for (AnchorResult anchor : vantage.anchors()) {
      Boolean works = anchor.works();
      lines.add("  " + (works == null ? "?" : works ? "✓" : "✗") + " IPv" + anchor.family().number() + "  "
          + Columns.fit(words.text("tcp." + anchor.state().word()), 22) + anchor.name());
    }
    lines.write(out);
  }

  /// The line in one sentence.
  static String line(Vantage vantage, Words words) {
    return words.text("table.vantage", Map.of(
        "type", words.text("vantage." + vantage.type().word()),
        "ipv4", words.text("family." + vantage.ipv4().word()),
        "ipv6", words.text("family." + vantage.ipv6().word())));
  }

  private static String list(Collection<?> items) {
    return items.isEmpty() ? "–" : items.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
