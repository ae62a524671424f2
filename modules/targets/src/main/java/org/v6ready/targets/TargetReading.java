package org.v6ready.targets;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Place;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.Values;

/// Reads the items of `targets:` and of included files; names are unique over all of them.
final class TargetReading {
  static final List<String> KEYS =
      List.of("name", "web", "mail", "dns", "endpoint", "owner", "labels", "allow-private", "attempts",
          "timeout", "hosts", "ports", "pages", "notes");

  private final Values values;
  private final Defaults defaults;
  private final ServiceReading services;
  private final Map<String, Place> names = new HashMap<>();

  TargetReading(Values values, Defaults defaults) {
    this.values = values;
    this.defaults = defaults;
    this.services = new ServiceReading(values);
  }

  /// The target; empty when something, already reported, is wrong with it.
  Optional<Target> read(Node node, String path) {
    return Section.open(node, path, KEYS, values.problems()).flatMap(this::read);
  }

  private Optional<Target> read(Section section) {
    int before = values.problems().count();
    Optional<String> name = values.text(section.required("name"), section.at("name"));
    name.ifPresent(text -> unique(section, text));
    Optional<Service> service = services.read(section);
    Set<String> labels = labels(section);
    values.text(section.value("notes"), section.at("notes"));
    boolean allowPrivate =
        values.flag(section.value("allow-private"), section.at("allow-private")).orElse(false);
    var owner = Defaults.owner(section, values).orElse(defaults.owner());
    int attempts = Defaults.attempts(section, values).orElse(defaults.attempts());
    var timeout = Defaults.timeout(section, values).orElse(defaults.timeout());
    return name.isEmpty() || service.isEmpty() || values.problems().count() > before
        ? Optional.empty()
        : Optional.of(
            new Target(name.get(), service.get(), owner, List.copyOf(labels), allowPrivate, attempts, timeout));
  }

  private void unique(Section section, String name) {
    Place here = section.placeOf("name");
    Place first = names.putIfAbsent(name, here);
    if (first != null) {
      String where = first.file() + ":" + first.line();
      values.problems().add(here, section.at("name"), "target.duplicate-name", "value", name, "where", where);
    }
  }

  private Set<String> labels(Section section) {
    Set<String> labels = new LinkedHashSet<>();
    List<Node> items = values.items(section.value("labels"), section.at("labels"));
    for (int i = 0; i < items.size(); i++) {
      values.text(items.get(i), section.at("labels[" + i + "]")).ifPresent(labels::add);
    }
    return labels;
  }
}
