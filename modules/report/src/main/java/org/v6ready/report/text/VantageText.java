package org.v6ready.report.text;

import java.io.IOException;
import java.io.OutputStream;
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
    lines.add(words.text("table.vantage", Map.of(
        "type", words.text("vantage." + vantage.type().word()),
        "ipv4", words.text("family." + vantage.ipv4().word()),
        "ipv6", words.text("family." + vantage.ipv6().word()))));
    lines.wrapped("", words.text("vantage.means." + vantage.type().word()), screen.columns());
    lines.blank();
    lines.add(words.text("vantage.resolvers") + " " + list(vantage.resolvers()));
    lines.add(words.text("vantage.nat64") + " " + list(vantage.nat64Prefixes()) + (vantage.dns64() ? " (DNS64)" : ""));
    lines.wrapped("", words.text(vantage.port25Open() ? "vantage.port25.open" : "vantage.port25.closed"), screen.columns());
    lines.add(words.text("vantage.privileges") + " " + list(vantage.privileges()));
    for (AnchorResult anchor : vantage.anchors()) {
      Boolean works = anchor.works();
      lines.add("  " + (works == null ? "?" : works ? "✓" : "✗") + " IPv" + anchor.family().number() + "  "
          + Columns.fit(anchor.kind(), 14) + anchor.name() + "  " + anchor.state().word());
    }
    lines.write(out);
  }

  private static String list(java.util.Collection<?> items) {
    return items.isEmpty() ? "–" : items.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
