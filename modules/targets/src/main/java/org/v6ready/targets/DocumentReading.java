package org.v6ready.targets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.Office;
import org.v6ready.model.target.Target;
import org.v6ready.yaml.FileOctets;
import org.v6ready.yaml.FileText;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Problems;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.TreeReader;
import org.v6ready.yaml.Values;

/// Reads one targets.yaml and what it includes. Lists of included files are appended; settings stand
/// only in the first file.
final class DocumentReading {
  static final List<String> KEYS =
      List.of("version", "organisation", "vantage", "defaults", "include", "targets", "offices");

  private static final int VERSION = 1;
  private static final Set<String> SETTINGS = Set.of("organisation", "vantage", "defaults");

  private final Problems problems = new Problems();
  private final Values values;
  private final List<Target> targets = new ArrayList<>();
  private final List<Office> offices = new ArrayList<>();
  private final OfficeReading officeReading;
  private final Set<Path> open = new LinkedHashSet<>();
  private final Set<Path> seen = new LinkedHashSet<>();

  DocumentReading(Map<String, String> environment) {
    this.values = new Values(problems, environment);
    this.officeReading = new OfficeReading(values);
  }

  /// Reads the first file; `file` is null when the text is not on a disk.
  Reading read(String name, byte[] octets, @Nullable Path file) {
    Optional<Section> root = root(name, octets);
    if (root.isEmpty()) {
      return new Reading.Bad(problems.sorted());
    }
    Section section = root.get();
    version(section, section.required("version"));
    Organisation organisation = organisation(section.value("organisation"));
    @Nullable Path directory = file == null ? null : directory(file);
    VantageSpec vantage = new VantageReading(values, directory).read(section.value("vantage"));
    Defaults defaults = Defaults.read(section.value("defaults"), values);
    TargetReading targetReading = new TargetReading(values, defaults);
    lists(section, targetReading, file);
    if (problems.none() && targets.isEmpty() && offices.isEmpty()) {
      problems.add(section.place(), "", "targets.none");
    }
    return problems.none()
        ? new Reading.Good(
            new TargetsDocument(organisation, vantage, targets, offices, defaults.interval()))
        : new Reading.Bad(problems.sorted());
  }

  private Optional<Section> root(String name, byte[] octets) {
    return FileText.decode(name, octets, problems)
        .flatMap(text -> TreeReader.read(name, text, problems))
        .flatMap(node -> Section.open(node, "", KEYS, problems));
  }

  private void version(Section section, @Nullable Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.absent() && !scalar.text().equals("" + VERSION)) {
      values.refuse(node, section.at("version"), "version.unsupported", "value", scalar.text());
    } else {
      values.number(node, section.at("version"), VERSION, VERSION);
    }
  }

  private Organisation organisation(@Nullable Node node) {
    List<String> keys = List.of("name", "province", "contact", "goal");
    if (node == null) {
      return Organisation.UNNAMED;
    }
    return Section.open(node, "organisation", keys, problems)
        .map(
            section ->
                new Organisation(
                    values.text(section.required("name"), section.at("name")).orElse(""),
                    values.text(section.value("province"), section.at("province")).orElse(null),
                    values.text(section.value("contact"), section.at("contact")).orElse(null),
                    values.text(section.value("goal"), section.at("goal")).orElse(null)))
        .orElse(Organisation.UNNAMED);
  }

  private void lists(Section section, TargetReading targetReading, @Nullable Path file) {
    each(section, "targets", targetReading::read, targets::add);
    each(section, "offices", officeReading::read, offices::add);
    List<Node> patterns = values.items(section.value("include"), section.at("include"));
    if (file == null) {
      if (!patterns.isEmpty()) {
        problems.add(section.placeOf("include"), section.at("include"), "include.no-directory");
      }
      return;
    }
    Path real = file.toAbsolutePath().normalize();
    open.add(real);
    seen.add(real);
    for (int i = 0; i < patterns.size(); i++) {
      Node node = patterns.get(i);
      String path = section.at("include[" + i + "]");
      values
          .text(node, path)
          .ifPresent(
              pattern ->
                  Includes.find(directory(file), pattern, node, path, values)
                      .forEach(found -> include(found, node, path, targetReading)));
    }
    open.remove(real);
  }

  private <T> void each(
      Section section, String key, BiFunction<Node, String, Optional<T>> read, Consumer<T> add) {
    List<Node> items = values.items(section.value(key), section.at(key));
    for (int i = 0; i < items.size(); i++) {
      read.apply(items.get(i), section.at(key + "[" + i + "]")).ifPresent(add);
    }
  }

  private void include(Path file, Node node, String path, TargetReading targetReading) {
    Path real = file.toAbsolutePath().normalize();
    if (open.contains(real)) {
      values.refuse(node, path, "include.cycle", "value", file.toString());
      return;
    }
    if (!seen.add(real)) {
      return;
    }
    String name = file.toString();
    FileOctets.read(file, problems)
        .flatMap(octets -> root(name, octets))
        .ifPresent(
            section -> {
              version(section, section.value("version"));
              SETTINGS.stream()
                  .filter(section::has)
                  .sorted()
                  .forEach(
                      key -> problems.add(section.placeOf(key), key, "include.setting", "key", key));
              lists(section, targetReading, file);
            });
  }

  Problems problems() {
    return problems;
  }

  private static Path directory(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }
}
