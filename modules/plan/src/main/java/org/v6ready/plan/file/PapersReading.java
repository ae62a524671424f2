package org.v6ready.plan.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.Office;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Section;

/// The key `papers`: who issues reports and letters, and what stands under them.
final class PapersReading {
  static final List<String> KEYS =
      List.of("organisation", "province", "issuer", "unit", "unit-symbol", "drafting", "place", "on-behalf", "capacity",
          "signer", "archive", "drafter", "recipients", "report-to", "contact");
  private static final String ON_BEHALF = "TM. ỦY BAN NHÂN DÂN";

  private final Words words;

  PapersReading(Words words) {
    this.words = words;
  }

  @Nullable Office read(@Nullable Node node) {
    Optional<Section> opened = node == null ? Optional.empty() : Section.open(node, "papers", KEYS, words.problems());
    return opened.map(this::office).orElse(null);
  }

  private Office office(Section section) {
    Office usual =
        Office.of(words.text(section, "organisation"), given(section, "province", ""), given(section, "contact", ""));
    boolean unit =
        words.values().word(section.value("issuer"), section.at("issuer"), "issuer.unknown",
            new TreeMap<>(Map.of("committee", false, "unit", true))).orElse(false);
    if (unit && !(section.has("unit") && section.has("unit-symbol"))) {
      words.problems().add(section.placeOf("issuer"), section.at("issuer"), "papers.unit");
    }
    Office base =
        unit ? usual.issuedBy(given(section, "unit", ""), given(section, "unit-symbol", "")) : usual;
    return new Office(
        base.name(), base.superior(), base.issuer(), base.symbol(), given(section, "drafting", base.drafting()),
        given(section, "place", base.place()), capacity(section, base, unit), given(section, "signer", ""),
        given(section, "archive", base.archive()), given(section, "drafter", ""),
        lines(section, "recipients", List.of()), given(section, "report-to", base.reportTo()), base.contact());
  }

  private List<String> capacity(Section section, Office base, boolean unit) {
    List<String> own = lines(section, "capacity", List.of());
    boolean onBehalf =
        words.values().flag(section.value("on-behalf"), section.at("on-behalf"))
            .orElse(!unit && base.capacity().contains(ON_BEHALF));
    List<String> lines = new ArrayList<>(own.isEmpty() ? base.capacity() : own);
    lines.remove(ON_BEHALF);
    if (onBehalf) {
      lines.addFirst(ON_BEHALF);
    }
    return lines;
  }

  private String given(Section section, String key, String otherwise) {
    return words.values().text(section.value(key), section.at(key)).orElse(otherwise);
  }

  private List<String> lines(Section section, String key, List<String> otherwise) {
    List<String> lines = words.texts(section, key);
    return section.has(key) ? lines : otherwise;
  }
}
