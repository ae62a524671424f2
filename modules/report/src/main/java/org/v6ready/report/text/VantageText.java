package org.v6ready.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.v6ready.model.vantage.AdvertisedNat64;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.model.vantage.Nat64Prefix;
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
    deadDns64(vantage, words).ifPresent(sentence -> lines.wrapped("", sentence, screen.columns()));
    lines.wrapped("", words.text("vantage.port25." + vantage.port25().word()), screen.columns());
    lines.blank();
    lines.hanging("", words.text("vantage.resolvers") + " " + list(vantage.resolvers()), screen.columns());
    lines.hanging("", words.text("vantage.nat64") + " " + list(vantage.nat64().stream().map(one -> nat64(one, words)).toList()), screen.columns());
    lines.hanging("", words.text("vantage.ra") + " " + words.text("vantage.ra." + advertised(vantage)), screen.columns());
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

  /// That the resolver makes up addresses for a NAT64 out of reach, where that was seen.
  static Optional<String> deadDns64(Vantage vantage, Words words) {
    return Boolean.FALSE.equals(vantage.dns64Carries()) ? Optional.of(words.text("vantage.dns64-dead")) : Optional.empty();
  }

  /// A prefix, what told of it, and that it leads nowhere, or could not be tried, where it is so.
  private static String nat64(Nat64Prefix one, Words words) {
    String sources = one.sources().stream().map(source -> words.text("vantage.nat64." + source.word())).collect(Collectors.joining(", "));
    Boolean carries = one.carriesIpv4();
    String tried = carries == null ? "; " + words.text("vantage.nat64.untried") : carries ? "" : "; " + words.text("vantage.nat64.dead");
    return one.prefix() + " (" + sources + tried + ")";
  }

  private static String advertised(Vantage vantage) {
    AdvertisedNat64 advertised = vantage.advertisedNat64();
    boolean without = advertised != null && advertised.heard() && advertised.prefixes().isEmpty();
    return without ? "no-pref64" : vantage.routerAdvertisements();
  }

  private static String list(Collection<?> items) {
    return items.isEmpty() ? "–" : items.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
