package org.v6ready.plan.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.Gap;
import org.v6ready.plan.Wording;
import org.v6ready.plan.period.Dates;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Problems;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.Suggestion;
import org.v6ready.yaml.Values;

/// Reads the values that only plans have: texts in two languages, days, ids that must be known.
final class Words {
  private static final Wording NOTHING = new Wording("", "");

  private final Values values;

  Words(Values values) {
    this.values = values;
  }

  Values values() {
    return values;
  }

  Problems problems() {
    return values.problems();
  }

  /// One text for both languages, or `{ vi: …, en: … }` of which `en` may be missing.
  Optional<Wording> wording(@Nullable Node node, String path) {
    if (!(node instanceof Node.Mapping)) {
      return values.text(node, path).map(text -> new Wording(text, text));
    }
    return Section.open(node, path, List.of("vi", "en"), problems())
        .map(
            section -> {
              String vi = values.text(section.required("vi"), section.at("vi")).orElse("");
              return new Wording(vi, values.text(section.value("en"), section.at("en")).orElse(vi));
            });
  }

  Wording wording(Section section, String key) {
    return wording(section.required(key), section.at(key)).orElse(NOTHING);
  }

  Wording wording(Section section, String key, @Nullable Wording otherwise) {
    return otherwise == null || section.has(key)
        ? wording(section, key)
        : otherwise;
  }

  String text(Section section, String key) {
    return values.text(section.required(key), section.at(key)).orElse("");
  }

  /// An id: letters, digits, dots and hyphens.
  Optional<String> id(Section section, String key) {
    Node node = section.required(key);
    return values.text(node, section.at(key))
        .flatMap(
            id ->
                node == null || id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}")
                    ? Optional.of(id)
                    : values.refuse(node, section.at(key), "id.malformed", "value", shorter(id)));
  }

  /// A day written 31/12/2026 or 2026-12-31.
  Optional<LocalDate> day(@Nullable Node node, String path) {
    Optional<String> text = values.text(node, path);
    if (node == null || text.isEmpty()) {
      return Optional.empty();
    }
    return Dates.parse(text.get()).or(() -> values.refuse(node, path, "date.malformed", "value", shorter(text.get())));
  }

  /// A list of ids out of `known`.
  List<String> ids(Section section, String key, String problem, Collection<String> known) {
    List<String> ids = new ArrayList<>();
    List<Node> items = values.items(section.value(key), section.at(key));
    for (int i = 0; i < items.size(); i++) {
      known(items.get(i), section.at(key) + "[" + i + "]", problem, known).ifPresent(ids::add);
    }
    return ids;
  }

  /// One id out of `known`, else did-you-mean.
  Optional<String> known(@Nullable Node node, String path, String problem, Collection<String> known) {
    Optional<String> text = values.text(node, path);
    if (node == null || text.isEmpty() || known.contains(text.get())) {
      return text;
    }
    String shown = shorter(text.get());
    return Suggestion.of(text.get(), known)
        .<Optional<String>>map(
            near -> values.refuse(node, path, problem + ".near", "value", shown, "suggestion", near))
        .orElseGet(
            () -> values.refuse(node, path, problem, "value", shown, "allowed", String.join(", ", known)));
  }

  /// A list of texts.
  List<String> texts(Section section, String key) {
    List<String> texts = new ArrayList<>();
    List<Node> items = values.items(section.value(key), section.at(key));
    for (int i = 0; i < items.size(); i++) {
      values.text(items.get(i), section.at(key) + "[" + i + "]").ifPresent(texts::add);
    }
    return texts;
  }

  /// The words of an enum's values in their order.
  static <T> Map<String, T> table(T[] constants, java.util.function.Function<T, String> word) {
    Map<String, T> table = new LinkedHashMap<>();
    for (T constant : constants) {
      table.put(word.apply(constant), constant);
    }
    return table;
  }

  List<Gap> gaps(Section section) {
    List<Gap> gaps = new ArrayList<>();
    List<Node> items = values.items(section.value("gaps"), section.at("gaps"));
    for (int i = 0; i < items.size(); i++) {
      Section.open(items.get(i), section.at("gaps") + "[" + i + "]", List.of("code", "text"), problems())
          .ifPresent(gap -> gaps.add(new Gap(id(gap, "code").orElse(""), wording(gap, "text"))));
    }
    return gaps;
  }

  static String shorter(String text) {
    return text.length() > 60 ? text.substring(0, Character.isHighSurrogate(text.charAt(58)) ? 58 : 59) + "…" : text;
  }
}
