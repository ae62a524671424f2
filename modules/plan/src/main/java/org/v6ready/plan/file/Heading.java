package org.v6ready.plan.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.Gap;
import org.v6ready.plan.Plan;
import org.v6ready.plan.Wording;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Section;

/// The key `plan`: what the plan is called, by whom, its number and day.
record Heading(
    Wording title, Wording issuer, @Nullable String number, @Nullable LocalDate date, String focal) {
  static final List<String> KEYS = List.of("title", "issuer", "number", "date", "focal");

  static Heading read(@Nullable Node node, Words words, Draft draft) {
    Optional<Section> opened =
        node == null ? Optional.empty() : Section.open(node, "plan", KEYS, words.problems());
    if (opened.isEmpty()) {
      return new Heading(new Wording("", ""), new Wording("", ""), null, null, "");
    }
    Section section = opened.get();
    return new Heading(
        words.wording(section, "title"),
        words.wording(section, "issuer"),
        words.values().text(section.value("number"), section.at("number")).orElse(null),
        words.day(section.value("date"), section.at("date")).orElse(null),
        words.known(section.required("focal"), section.at("focal"), "body.unknown", draft.bodies.keySet()).orElse(""));
  }

  Plan plan(Draft draft) {
    List<Gap> gaps = new ArrayList<>();
    draft.packs.forEach(pack -> gaps.addAll(pack.gaps()));
    gaps.addAll(draft.gaps);
    gaps.removeIf(gap -> number != null && date != null && gap.code().equals("plan-number"));
    return new Plan(
        title, issuer, number, date, focal, draft.packs, List.copyOf(draft.bodies.values()),
        List.copyOf(draft.indicators.values()), List.copyOf(draft.steps.values()), draft.exemptions, gaps, draft.office);
  }
}
