package org.v6ready.targets;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.vantage.Anchor;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.Values;

/// Reads `vantage:`. Files it names must exist when the directory of targets.yaml is known.
final class VantageReading {
  private static final List<String> KEYS =
      List.of("resolvers", "anchors", "root-hints", "ca-file", "trust-anchor", "interface");
  private static final List<String> ANCHOR_KEYS = List.of("name", "kind", "operator", "port");
  private static final int HTTPS = 443;
  private static final int SMTP = 25;

  private final Values values;
  private final @Nullable Path directory;

  VantageReading(Values values, @Nullable Path directory) {
    this.values = values;
    this.directory = directory;
  }

  VantageSpec read(@Nullable Node node) {
    if (node == null) {
      return VantageSpec.DEFAULT;
    }
    return Section.open(node, "vantage", KEYS, values.problems())
        .map(this::read)
        .orElse(VantageSpec.DEFAULT);
  }

  private VantageSpec read(Section section) {
    return new VantageSpec(
        resolvers(section),
        anchors(section),
        file(section, "root-hints"),
        file(section, "ca-file"),
        file(section, "trust-anchor"),
        values.text(section.value("interface"), section.at("interface")).orElse(null));
  }

  /// `system` stands for no list at all and so must stand alone.
  private List<IpAddress> resolvers(Section section) {
    List<IpAddress> resolvers = new ArrayList<>();
    List<Node> items = values.items(section.value("resolvers"), section.at("resolvers"));
    for (int i = 0; i < items.size(); i++) {
      Node item = items.get(i);
      String path = section.at("resolvers[" + i + "]");
      Optional<String> text = values.text(item, path);
      if (text.isEmpty() || (text.get().equals("system") && items.size() == 1)) {
        continue;
      }
      Optional<IpAddress> address = IpAddress.parse(text.get());
      address.ifPresentOrElse(
          resolvers::add, () -> values.refuse(item, path, "resolver.malformed", "value", text.get()));
    }
    return resolvers;
  }

  private List<Anchor> anchors(Section section) {
    Node node = section.value("anchors");
    if (node instanceof Node.Scalar scalar && scalar.text().equals("default")) {
      return List.of();
    }
    List<Anchor> anchors = new ArrayList<>();
    List<Node> items = values.items(node, section.at("anchors"));
    for (int i = 0; i < items.size(); i++) {
      Section.open(items.get(i), section.at("anchors[" + i + "]"), ANCHOR_KEYS, values.problems())
          .flatMap(this::anchor)
          .ifPresent(anchors::add);
    }
    return anchors;
  }

  private Optional<Anchor> anchor(Section section) {
    Map<String, String> kinds = new LinkedHashMap<>();
    AnchorResult.KINDS.forEach(kind -> kinds.put(kind, kind));
    Node nameNode = section.required("name");
    Optional<String> name = values.text(nameNode, section.at("name"));
    Optional<String> kind =
        values.word(section.required("kind"), section.at("kind"), "anchor.kind", kinds);
    String operator =
        values.text(section.value("operator"), section.at("operator")).orElse(name.orElse(""));
    int usual = kind.filter("smtp"::equals).isPresent() ? SMTP : HTTPS;
    int port = values.number(section.value("port"), section.at("port"), 1, 65_535).orElse(usual);
    if (nameNode == null || name.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return canonical(nameNode, section.at("name"), name.get(), kind.get())
        .map(canonical -> new Anchor(canonical, kind.get(), operator, port));
  }

  private Optional<String> canonical(Node node, String path, String name, String kind) {
    if (!kind.endsWith("-literal")) {
      return new HostText(values).alone(node, path, name).map(host -> host.ascii());
    }
    int family = kind.startsWith("ipv4") ? 4 : 6;
    Optional<IpAddress> literal =
        IpAddress.parse(name).filter(address -> address.family().number() == family);
    return literal.isPresent()
        ? literal.map(IpAddress::toString)
        : values.refuse(node, path, "anchor.literal", "value", name, "family", "IPv" + family);
  }

  private @Nullable Path file(Section section, String key) {
    Node node = section.value(key);
    Optional<String> text = values.text(node, section.at(key));
    if (node == null || text.isEmpty()) {
      return null;
    }
    try {
      Path path = directory == null ? Path.of(text.get()) : directory.resolve(text.get());
      if (directory != null && !Files.isReadable(path)) {
        values.refuse(node, section.at(key), "path.missing", "value", path.toString());
      }
      return path;
    } catch (InvalidPathException malformed) {
      values.refuse(node, section.at(key), "path.missing", "value", text.get());
      return null;
    }
  }
}
