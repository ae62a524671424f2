package org.v6ready.plan.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.CriteriaPack;
import org.v6ready.yaml.FileOctets;
import org.v6ready.yaml.FileText;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Place;
import org.v6ready.yaml.Problems;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.TreeReader;
import org.v6ready.yaml.Values;

/// Reads one plan.yaml: its packs first, then what it changes.
final class DocumentReading {
  static final List<String> PLAN_KEYS =
      List.of("version", "plan", "packs", "bodies", "methods", "indicators", "steps", "exemptions", "gaps", "papers");
  static final List<String> PACK_KEYS =
      List.of("version", "pack", "title", "source", "official", "bodies", "methods", "indicators", "steps", "gaps");

  private final Problems problems;
  private final Words words;
  private final @Nullable Path directory;
  private final Draft draft = new Draft();

  DocumentReading(Problems problems, Map<String, String> environment, @Nullable Path directory) {
    this.problems = problems;
    this.words = new Words(new Values(problems, environment));
    this.directory = directory;
  }

  PlanReading read(String name, byte[] octets) {
    Optional<Section> root = root(name, octets, PLAN_KEYS);
    if (root.isEmpty()) {
      return new PlanReading.Bad(problems.sorted());
    }
    Section section = root.get();
    version(section);
    packs(section);
    entries(section, "");
    EntryReading entries = new EntryReading(words, draft);
    each(section, "exemptions", EntryReading.EXEMPTION, "", entries::exemption);
    draft.gaps.addAll(words.gaps(section));
    draft.office = new PapersReading(words).read(section.value("papers"));
    Heading heading = Heading.read(section.required("plan"), words, draft);
    if (problems.none() && draft.indicators.isEmpty()) {
      problems.add(section.place(), "", "plan.empty");
    }
    return problems.none()
        ? new PlanReading.Good(heading.plan(draft))
        : new PlanReading.Bad(problems.sorted());
  }

  private Optional<Section> root(String name, byte[] octets, List<String> keys) {
    return FileText.decode(name, octets, problems)
        .flatMap(text -> TreeReader.read(name, text, problems))
        .flatMap(node -> Section.open(node, "", keys, problems));
  }

  private void version(Section section) {
    Node node = section.required("version");
    if (node instanceof Node.Scalar scalar && !scalar.text().equals("1")) {
      problems.add(node.place(), section.at("version"), "version.unsupported", "value", Words.shorter(scalar.text()));
    }
  }

  private void packs(Section section) {
    List<Node> items = words.values().items(section.value("packs"), section.at("packs"));
    for (int i = 0; i < items.size(); i++) {
      String path = section.at("packs") + "[" + i + "]";
      if (items.get(i) instanceof Node.Scalar scalar && scalar.text().endsWith(".yaml")) {
        beside(scalar, path);
      } else {
        words.known(items.get(i), path, "pack.unknown", PlanReader.SHIPPED).ifPresent(this::shipped);
      }
    }
  }

  private void beside(Node.Scalar scalar, String path) {
    if (directory == null) {
      words.values().refuse(scalar, path, "pack.no-directory");
      return;
    }
    try {
      Path file = directory.resolve(scalar.text());
      FileOctets.read(file, problems).ifPresent(octets -> pack(file.toString(), octets));
    } catch (InvalidPathException noPath) {
      words.values().refuse(scalar, path, "pack.unknown", "value", Words.shorter(scalar.text()), "allowed",
          String.join(", ", PlanReader.SHIPPED));
    }
  }

  private void shipped(String id) {
    pack(id + ".yaml", Shipped.octets("packs/" + id + ".yaml"));
  }

  private void pack(String name, byte[] octets) {
    root(name, octets, PACK_KEYS)
        .ifPresent(
            section -> {
              version(section);
              String id = words.id(section, "pack").orElse("");
              boolean official = words.values().flag(section.value("official"), section.at("official")).orElse(false);
              draft.packs.add(
                  new CriteriaPack(id, words.wording(section, "title"), words.text(section, "source"), official,
                      words.gaps(section)));
              entries(section, id);
            });
  }

  private void entries(Section section, String pack) {
    EntryReading entries = new EntryReading(words, draft);
    each(section, "bodies", EntryReading.BODY, "id", entries::body);
    each(section, "methods", EntryReading.METHOD, "id", entries::method);
    each(section, "indicators", IndicatorReading.KEYS, "id", new IndicatorReading(words, draft, pack)::read);
    each(section, "steps", EntryReading.STEP, "step", entries::step);
  }

  /// Opens every entry of a list; the key `unique` may have each value once in one file.
  private void each(Section section, String key, List<String> keys, String unique, Consumer<Section> read) {
    Map<String, Place> seen = new HashMap<>();
    List<Node> items = new ArrayList<>(words.values().items(section.value(key), section.at(key)));
    for (int i = 0; i < items.size(); i++) {
      Section.open(items.get(i), section.at(key) + "[" + i + "]", keys, problems)
          .ifPresent(
              entry -> {
                if (entry.value(unique) instanceof Node.Scalar id) {
                  Place first = seen.putIfAbsent(id.text(), id.place());
                  if (first != null) {
                    words.values().refuse(id, entry.at(unique), "id.duplicate", "value", Words.shorter(id.text()),
                        "line", Integer.toString(first.line()));
                  }
                }
                read.accept(entry);
              });
    }
  }
}
