package org.v6ready.use.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.name.DomainName;
import org.v6ready.use.visit.TestObject;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.Values;

/// Reads the section `visitor-test`.
final class VisitorTestReading {
  private static final List<String> KEYS =
      List.of("listen", "page", "names", "proxies", "allow-private", "starts-per-minute", "keep-days", "phone",
          "as-database");
  private static final Map<String, TestObject> NAMES =
      Map.of("dual", TestObject.DUAL, "ipv4", TestObject.IPV4, "ipv6", TestObject.IPV6, "ipv6-dns", TestObject.IPV6_DNS);
  private static final List<String> NAME_KEYS = List.of("dual", "ipv4", "ipv6", "ipv6-dns");
  private static final Pattern LISTEN = Pattern.compile("(\\[[^\\]]+\\]|[0-9.]+):(\\d{1,5})");
  private static final Pattern ORIGIN =
      Pattern.compile("(https?)://(\\*\\.)?([^/:?#@\\s]+)(?::(\\d{1,5}))?/?", Pattern.CASE_INSENSITIVE);

  private final Values values;
  private final @Nullable Path directory;

  VisitorTestReading(Values values, @Nullable Path directory) {
    this.values = values;
    this.directory = directory;
  }

  @Nullable VisitorTest read(Node node, String at) {
    Optional<Section> opened = Section.open(node, at, KEYS, values.problems());
    if (opened.isEmpty()) {
      return null;
    }
    Section section = opened.get();
    Optional<Matcher> listen = listen(section);
    Map<TestObject, TestName> names = names(section);
    Optional<TestName> page = origin(section.required("page"), section.at("page"), false);
    List<IpPrefix> proxies = proxies(section);
    boolean allowPrivate = values.flag(section.value("allow-private"), section.at("allow-private")).orElse(false);
    int starts = values.number(section.value("starts-per-minute"), section.at("starts-per-minute"), 1, 100_000).orElse(60);
    int keep = values.number(section.value("keep-days"), section.at("keep-days"), 28, 3650).orElse(400);
    String phone = values.text(section.value("phone"), section.at("phone")).orElse("");
    Path database = path(section);
    return listen.isEmpty() || page.isEmpty()
        ? null
        : new VisitorTest(listen.get().group(1), Integer.parseInt(listen.get().group(2)), page.get(), names, proxies,
            allowPrivate, starts, keep, phone, database);
  }

  private Optional<Matcher> listen(Section section) {
    Node node = section.required("listen");
    return values.text(node, section.at("listen"))
        .flatMap(
            text -> {
              Matcher form = LISTEN.matcher(text);
              boolean good = form.matches() && IpAddress.parse(form.group(1)).isPresent()
                  && Integer.parseInt(form.group(2)) <= 65_535;
              return good || node == null
                  ? Optional.of(form)
                  : values.refuse(node, section.at("listen"), "listen.malformed", "value", UseReader.shorter(text));
            });
  }

  private Map<TestObject, TestName> names(Section section) {
    Map<TestObject, TestName> names = new EnumMap<>(TestObject.class);
    Node node = section.required("names");
    if (node != null) {
      Section.open(node, section.at("names"), NAME_KEYS, values.problems())
          .ifPresent(
              entry -> {
                for (String key : NAME_KEYS) {
                  Node value = key.equals("ipv6-dns") ? entry.value(key) : entry.required(key);
                  origin(value, entry.at(key), true)
                      .ifPresent(name -> add(names, NAMES.getOrDefault(key, TestObject.DUAL), name, value, entry.at(key)));
                }
              });
    }
    return names;
  }

  private void add(Map<TestObject, TestName> names, TestObject object, TestName name, @Nullable Node node, String at) {
    if (names.values().stream().anyMatch(other -> other.host().equals(name.host())) && node != null) {
      values.refuse(node, at, "name.same", "value", name.host());
    }
    names.put(object, name);
  }

  private Optional<TestName> origin(@Nullable Node node, String at, boolean wild) {
    return values.text(node, at)
        .flatMap(
            text -> {
              Matcher form = ORIGIN.matcher(text);
              boolean shaped = form.matches() && (wild || form.group(2) == null)
                  && (form.group(4) == null || Integer.parseInt(form.group(4)) <= 65_535);
              Optional<DomainName> host = shaped ? DomainName.parse(form.group(3)) : Optional.empty();
              if (node != null && (host.isEmpty() || IpAddress.parse(form.group(3)).isPresent())) {
                return values.refuse(node, at, wild ? "origin.malformed" : "page.malformed", "value", UseReader.shorter(text));
              }
              String name = host.map(DomainName::ascii).orElse("").replaceAll("\\.$", "");
              return Optional.of(
                  new TestName(form.group(1).toLowerCase(Locale.ROOT), form.group(2) == null ? name : "*." + name,
                      form.group(4) == null ? 0 : Integer.parseInt(form.group(4))));
            });
  }

  private List<IpPrefix> proxies(Section section) {
    List<IpPrefix> proxies = new ArrayList<>();
    List<Node> items = values.items(section.value("proxies"), section.at("proxies"));
    for (int i = 0; i < items.size(); i++) {
      Node item = items.get(i);
      String at = section.at("proxies") + "[" + i + "]";
      values.text(item, at)
          .flatMap(
              text ->
                  IpPrefix.parse(text)
                      .or(() -> IpAddress.parse(text).map(a -> IpPrefix.around(a, a.octets().length * 8)))
                      .or(() -> values.refuse(item, at, "proxy.malformed", "value", UseReader.shorter(text))))
          .ifPresent(proxies::add);
    }
    return proxies;
  }

  private @Nullable Path path(Section section) {
    Node node = section.value("as-database");
    Optional<String> text = values.text(node, section.at("as-database"));
    if (text.isEmpty() || node == null) {
      return null;
    }
    try {
      return directory == null ? Path.of(text.get()) : directory.resolve(text.get());
    } catch (InvalidPathException bad) {
      values.refuse(node, section.at("as-database"), "path.malformed", "value", UseReader.shorter(text.get()));
      return null;
    }
  }
}
