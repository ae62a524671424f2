package org.v6ready.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.Office;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Place;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.Values;

/// Reads the items of `offices:`.
final class OfficeReading {
  private static final List<String> KEYS =
      List.of("name", "isp", "prefix", "village", "assets", "routers", "answers", "notes");
  private static final List<String> QUESTIONS =
      List.of("lan-22", "net-11", "net-13", "net-14", "svc-03", "svc-05", "svc-06", "svc-07", "svc-08", "iot-01", "iot-02",
          "iot-03", "iot-04", "iot-05");

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
    List<String> routers = routers(section);
    SortedMap<String, String> answers = answers(section);
    return name.map(text -> new Office(text, isp, prefix, village, assets, routers, answers));
  }

  /// Link-local addresses or MAC addresses of the routers that belong there.
  private List<String> routers(Section section) {
    List<String> found = new ArrayList<>();
    List<Node> items = values.items(section.value("routers"), section.at("routers"));
    for (int i = 0; i < items.size(); i++) {
      Node item = items.get(i);
      String path = section.at("routers[" + i + "]");
      values.text(item, path).ifPresent(text -> canonical(text).ifPresentOrElse(
          found::add, () -> values.refuse(item, path, "router.malformed", "value", text)));
    }
    return found;
  }

  private static Optional<String> canonical(String text) {
    return MacAddress.parse(text).map(MacAddress::text).or(() -> IpAddress.parse(text).map(IpAddress::toString));
  }

  /// What people answered, by the id of the check that asks.
  private SortedMap<String, String> answers(Section section) {
    SortedMap<String, String> found = new TreeMap<>();
    Node node = section.value("answers");
    if (node != null) {
      Section.open(node, section.at("answers"), QUESTIONS, values.problems())
          .ifPresent(open -> QUESTIONS.forEach(
              id -> values.text(open.value(id), open.at(id)).ifPresent(text -> found.put(id, text))));
    }
    return found;
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
