package org.v6ready.plan.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.model.target.Actor;
import org.v6ready.plan.Body;
import org.v6ready.plan.Exemption;
import org.v6ready.plan.Wording;
import org.v6ready.plan.indicator.Method;
import org.v6ready.plan.task.MigrationStep;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Section;

/// Reads bodies, methods, steps and exemptions into the draft.
final class EntryReading {
  static final List<String> BODY = List.of("id", "name", "ours", "actors", "duty", "addressees");
  static final List<String> METHOD = List.of("id", "name", "sources");
  static final List<String> STEP = List.of("step", "text", "responsible", "accountable", "cooperating", "due");
  static final List<String> EXEMPTION = List.of("task", "subject", "owner", "reason", "retire-by");

  private final Words words;
  private final Draft draft;

  EntryReading(Words words, Draft draft) {
    this.words = words;
    this.draft = draft;
  }

  void body(Section section) {
    Optional<String> id = words.id(section, "id");
    @Nullable Body base = id.map(draft.bodies::get).orElse(null);
    Wording name = words.wording(section, "name", base == null ? null : base.name());
    boolean ours =
        words.values().flag(section.value("ours"), section.at("ours")).orElse(base != null && base.ours());
    List<Actor> actors =
        base != null && !section.has("actors")
            ? base.actors()
            : list(section, "actors", "actor.unknown", Words.table(Actor.values(), Actor::word));
    Wording duty = words.wording(section, "duty", base == null ? new Wording("", "") : base.duty());
    List<Body.Addressee> addressees =
        base != null && !section.has("addressees") ? base.addressees() : addressees(section);
    id.ifPresent(given -> draft.bodies.put(given, new Body(given, name, ours, actors, duty, addressees)));
  }

  /// Names, or `{ name: …, for: [words] }`.
  private List<Body.Addressee> addressees(Section section) {
    List<Body.Addressee> found = new ArrayList<>();
    List<Node> items = words.values().items(section.value("addressees"), section.at("addressees"));
    for (int i = 0; i < items.size(); i++) {
      String path = section.at("addressees") + "[" + i + "]";
      if (items.get(i) instanceof Node.Mapping) {
        Section.open(items.get(i), path, List.of("name", "for"), words.problems())
            .ifPresent(entry -> found.add(new Body.Addressee(words.text(entry, "name"), words.texts(entry, "for"))));
      } else {
        words.values().text(items.get(i), path).ifPresent(name -> found.add(new Body.Addressee(name, List.of())));
      }
    }
    return found;
  }

  void method(Section section) {
    Optional<String> id = words.id(section, "id");
    Wording name = words.wording(section, "name");
    section.required("sources");
    List<ValueSource> sources =
        list(section, "sources", "source.unknown", Words.table(ValueSource.values(), ValueSource::word));
    id.ifPresent(given -> draft.methods.put(given, new Method(given, name, sources, true)));
  }

  private <T> List<T> list(Section section, String key, String problem, java.util.Map<String, T> known) {
    List<T> found = new ArrayList<>();
    List<Node> items = words.values().items(section.value(key), section.at(key));
    for (int i = 0; i < items.size(); i++) {
      words.values().word(items.get(i), section.at(key) + "[" + i + "]", problem, known).ifPresent(found::add);
    }
    return found;
  }

  void step(Section section) {
    Optional<Integer> number =
        words.values().number(section.required("step"), section.at("step"), 1, 999);
    if (number.isEmpty()) {
      return;
    }
    @Nullable MigrationStep base = draft.steps.get(number.get());
    Wording text = words.wording(section, "text", base == null ? null : base.text());
    String accountable =
        section.has("accountable") || base == null
            ? words.known(section.required("accountable"), section.at("accountable"), "body.unknown", draft.bodies.keySet()).orElse("")
            : base.accountable();
    @Nullable LocalDate due =
        section.has("due")
            ? words.day(section.value("due"), section.at("due")).orElse(null)
            : base == null ? null : base.due();
    draft.steps.put(
        number.get(),
        new MigrationStep(number.get(), text,
            bodies(section, "responsible", base == null ? List.of() : base.responsible()),
            accountable,
            bodies(section, "cooperating", base == null ? List.of() : base.cooperating()), due));
  }

  private List<String> bodies(Section section, String key, List<String> base) {
    return section.has(key) ? words.ids(section, key, "body.unknown", draft.bodies.keySet()) : base;
  }

  void exemption(Section section) {
    if (section.has("task") == section.has("subject")) {
      words.problems().add(section.place(), section.path(), "exemption.what");
    }
    String task = words.values().text(section.value("task"), section.at("task")).orElse("");
    String subject = words.values().text(section.value("subject"), section.at("subject")).orElse("");
    String owner = words.text(section, "owner");
    String reason = words.text(section, "reason");
    words.day(section.required("retire-by"), section.at("retire-by"))
        .ifPresent(day -> draft.exemptions.add(new Exemption(task, subject, owner, reason, day)));
  }
}
