package org.v6ready.targets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.EndpointProtocol;
import org.v6ready.model.target.Service;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Place;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.Values;

/// Reads which one service a target is: `web`, `mail`, `dns` or `endpoint`.
final class ServiceReading {
  static final List<String> KINDS = List.of("web", "mail", "dns", "endpoint");

  private static final List<String> WEB_SCHEMES = List.of("http", "https");
  private static final List<String> ENDPOINT_SCHEMES =
      Arrays.stream(EndpointProtocol.values()).map(EndpointProtocol::scheme).toList();
  private static final Set<EndpointProtocol> WITH_PATH =
      Set.of(
          EndpointProtocol.HTTP,
          EndpointProtocol.HTTPS,
          EndpointProtocol.WS,
          EndpointProtocol.WSS,
          EndpointProtocol.RTSP,
          EndpointProtocol.COAP);

  private final Values values;
  private final HostText hosts;
  private final UrlText urls;

  ServiceReading(Values values) {
    this.values = values;
    this.hosts = new HostText(values);
    this.urls = new UrlText(values, hosts);
  }

  Optional<Service> read(Section target) {
    List<String> given = KINDS.stream().filter(target::has).toList();
    if (given.isEmpty()) {
      values.problems().add(target.place(), target.path(), "target.no-service");
      return Optional.empty();
    }
    if (given.size() > 1) {
      Place second = target.placeOf(given.get(1));
      values.problems().add(second, target.path(), "target.two-services", "services", String.join(", ", given));
      return Optional.empty();
    }
    String kind = given.getFirst();
    List<DomainName> otherHosts = otherHosts(target, kind);
    List<Integer> otherPorts = otherPorts(target, kind);
    List<String> pages = pages(target, kind);
    Node node = target.value(kind);
    String path = target.at(kind);
    Optional<String> text = values.text(node, path);
    if (node == null || text.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind) {
      case "web" -> web(node, path, text.get()).map(parts -> web(parts, otherHosts, otherPorts, pages));
      case "mail" -> hosts.alone(node, path, text.get()).map(Service.Mail::new);
      case "dns" -> hosts.alone(node, path, text.get()).map(Service.Dns::new);
      default -> endpoint(node, path, text.get()).map(endpoint -> endpoint);
    };
  }

  private Optional<UrlText.Parts> web(Node node, String path, String text) {
    return urls.parse(node, path, text, WEB_SCHEMES);
  }

  private static Service.Web web(
      UrlText.Parts parts, List<DomainName> hosts, List<Integer> ports, List<String> pages) {
    // With a port but no scheme only port 80 says which one is meant.
    boolean tls = parts.scheme() == null ? parts.port() != 80 : parts.scheme().equals("https");
    int port = parts.port() == 0 ? (tls ? 443 : 80) : parts.port();
    String path = parts.path().isEmpty() ? "/" : parts.path();
    return new Service.Web(parts.host(), tls, parts.scheme() != null, port, path, hosts, ports, pages);
  }

  private Optional<Service.Endpoint> endpoint(Node node, String path, String text) {
    if (!text.contains("://")) {
      return values.refuse(node, path, "url.scheme-missing", "allowed", String.join(", ", ENDPOINT_SCHEMES));
    }
    return urls.parse(node, path, text, ENDPOINT_SCHEMES).flatMap(parts -> endpoint(node, path, parts));
  }

  private Optional<Service.Endpoint> endpoint(Node node, String path, UrlText.Parts parts) {
    String scheme = String.valueOf(parts.scheme());
    EndpointProtocol protocol = EndpointProtocol.ofScheme(scheme).orElseThrow();
    int port = parts.port() == 0 ? protocol.defaultPort() : parts.port();
    if (port == 0) {
      return values.refuse(node, path, "url.port-missing", "scheme", scheme, "host", parts.host().ascii());
    }
    String rest = parts.path().equals("/") ? "" : parts.path();
    if (!rest.isEmpty() && !WITH_PATH.contains(protocol)) {
      return values.refuse(node, path, "url.path", "scheme", scheme, "value", rest);
    }
    return Optional.of(new Service.Endpoint(protocol, parts.host(), port, rest));
  }

  private List<DomainName> otherHosts(Section target, String kind) {
    Set<DomainName> found = new LinkedHashSet<>();
    List<Node> items = webOnly(target, "hosts", kind);
    for (int i = 0; i < items.size(); i++) {
      String path = target.at("hosts[" + i + "]");
      Node item = items.get(i);
      values.text(item, path).flatMap(text -> hosts.alone(item, path, text)).ifPresent(found::add);
    }
    return new ArrayList<>(found);
  }

  private List<Integer> otherPorts(Section target, String kind) {
    Set<Integer> found = new LinkedHashSet<>();
    List<Node> items = webOnly(target, "ports", kind);
    for (int i = 0; i < items.size(); i++) {
      values.number(items.get(i), target.at("ports[" + i + "]"), 1, 65_535).ifPresent(found::add);
    }
    return new ArrayList<>(found);
  }

  /// Paths of further pages on the website's own host, such as the one people log in at.
  private List<String> pages(Section target, String kind) {
    Set<String> found = new LinkedHashSet<>();
    List<Node> items = webOnly(target, "pages", kind);
    for (int i = 0; i < items.size(); i++) {
      String path = target.at("pages[" + i + "]");
      Node item = items.get(i);
      Optional<String> text = values.text(item, path);
      if (text.isPresent() && !text.get().matches("/[^/\\s][^\\s]*")) {
        values.refuse(item, path, "page.path", "value", text.get());
      } else {
        text.ifPresent(found::add);
      }
    }
    return new ArrayList<>(found);
  }

  private List<Node> webOnly(Section target, String key, String kind) {
    @Nullable Node node = target.value(key);
    if (node != null && !kind.equals("web")) {
      values.problems().add(target.placeOf(key), target.at(key), "target.web-only", "key", key, "kind", kind);
      return List.of();
    }
    return values.items(node, target.at(key));
  }
}
