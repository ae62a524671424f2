package org.v6ready.report.text;

import java.util.List;
import java.util.Map;
import org.v6ready.checks.office.neighbours.Replacement;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.report.OfficeText;
import org.v6ready.report.Words;

/// How much of the asset list was found, and the devices that an IPv6-only network would leave behind, each with
/// what to do first.
final class OfficeReplacements {
  private static final int SHOWN = 40;

  private OfficeReplacements() {}

  static void write(OfficeFacts facts, Screen screen, Lines lines) {
    Words words = Words.in(screen.language());
    OfficeText text = OfficeText.in(screen.language());
    text.coverage(facts).ifPresent(coverage -> {
      lines.wrapped("", coverage, screen.columns());
      lines.blank();
    });
    List<Replacement> left = OfficeText.left(facts);
    if (left.isEmpty()) {
      return;
    }
    lines.wrapped("", words.text("office.replace", Map.of("count", "" + left.size())), screen.columns());
    for (Replacement one : left.stream().limit(SHOWN).toList()) {
      lines.wrapped("  " + Columns.fit(where(one.device()), 20), text.kind(one) + " → " + text.first(one), screen.columns());
    }
    if (left.size() > SHOWN) {
      lines.add(words.text("office.more", Map.of("count", "" + (left.size() - SHOWN))));
    }
    lines.blank();
  }

  private static String where(Device device) {
    return device.ipv4().stream().findFirst().map(Object::toString).orElse(String.valueOf(device.mac()));
  }
}
