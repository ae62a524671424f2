package org.v6ready.targets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Place;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.Values;

/// Reads the items of `offices:`.
final class OfficeReading {
  private static final List<String> KEYS =
      List.of("name", "isp", "prefix", "village", "assets", "notes");

  private final Values values;
  private final Map<String, Place> names = new HashMap<>();

  OfficeReading(Values values) {
    this.values = values;
  }

  Optional<Office> read(Node node, String path) {
    return Section.open(node, path, KEYS, values.problems()).flatMap(this::read);
  }

  private Optional<Office> read(Section section) {
    Optional<String> name = values.text(section.required("name"), section.at("name"));
    name.ifPresent(text -> unique(section, text));
    @Nullable String isp = values.text(section.value("isp"), section.at("isp")).orElse(null);
    @Nullable String village = values.text(section.value("village"), section.at("village")).orElse(null);
    @Nullable Integer assets =
        values.number(section.value("assets"), section.at("assets"), 0, 1_000_000).orElse(null);
    values.text(section.value("notes"), section.at("notes"));
    @Nullable IpPrefix prefix = prefix(section);
    return name.map(text -> new Office(text, isp, prefix, village, assets));
  }

  private void unique(Section section, String name) {
    Place here = section.placeOf("name");
    Place first = names.putIfAbsent(name, here);
    if (first != null) {
      String where = first.file() + ":" + first.line();
      values.problems().add(here, section.at("name"), "office.duplicate-name", "value", name, "where", where);
    }
  }

  private @Nullable IpPrefix prefix(Section section) {
    Node node = section.value("prefix");
    Optional<String> text = values.text(node, section.at("prefix"));
    if (node == null || text.isEmpty()) {
      return null;
    }
    Optional<IpPrefix> prefix =
        IpPrefix.parse(text.get()).filter(p -> p.address().family() == Family.IPV6);
    if (prefix.isEmpty()) {
      Optional<IpPrefix> meant = withoutHostBits(text.get());
      meant.ifPresentOrElse(
          near -> values.refuse(node, section.at("prefix"), "prefix.host-bits", "value", text.get(), "suggestion", near.toString()),
          () -> values.refuse(node, section.at("prefix"), "prefix.malformed", "value", text.get()));
    }
    return prefix.orElse(null);
  }

  private static Optional<IpPrefix> withoutHostBits(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2 || !parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > 128) {
      return Optional.empty();
    }
    return IpAddress.parse(parts[0])
        .filter(address -> address.family() == Family.IPV6)
        .map(address -> IpPrefix.around(address, Integer.parseInt(parts[1])));
  }
}
