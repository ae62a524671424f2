package org.v6ready.model.target;

import java.util.List;
import java.util.Objects;
import org.v6ready.model.name.DomainName;

/// What a target offers: a website, mail of a domain, a DNS zone or one endpoint.
public sealed interface Service {
  /// The name the service is known by.
  DomainName host();

  /// `web`, `mail`, `dns` or `endpoint`.
  default String kind() {
    return switch (this) {
      case Web _ -> "web";
      case Mail _ -> "mail";
      case Dns _ -> "dns";
      case Endpoint _ -> "endpoint";
    };
  }

  /// The service as people write it: a URL, or the domain.
  String entry();

  /// A website, entered at one URL. With `schemeGiven` false the scheme is https, falling back to
  /// http only when port 443 is closed over both families. `path` starts with `/` and may hold a query.
  /// `pages` are further ones a browser is to look at, paths that start with `/`.
  record Web(
      DomainName host,
      boolean tls,
      boolean schemeGiven,
      int port,
      String path,
      List<DomainName> otherHosts,
      List<Integer> otherPorts,
      List<String> pages)
      implements Service {
    public Web {
      otherHosts = List.copyOf(otherHosts);
      otherPorts = List.copyOf(otherPorts);
      // Runs stored by an older program have no such field.
      pages = List.copyOf(Objects.requireNonNullElse(pages, List.of()));
    }

    /// A website of which only the entry page is looked at.
    public Web(
        DomainName host, boolean tls, boolean schemeGiven, int port, String path,
        List<DomainName> otherHosts, List<Integer> otherPorts) {
      this(host, tls, schemeGiven, port, path, otherHosts, otherPorts, List.of());
    }

    /// A website at the default port of its scheme.
    public static Web at(DomainName host, boolean tls, String path) {
      return new Web(host, tls, true, tls ? 443 : 80, path, List.of(), List.of());
    }

    @Override
    public String entry() {
      String authority = port == (tls ? 443 : 80) ? host.ascii() : host.ascii() + ":" + port;
      return (tls ? "https://" : "http://") + authority + path;
    }
  }

  /// Mail delivered to addresses of a domain (RFC 5321 section 5).
  record Mail(DomainName host) implements Service {
    @Override
    public String entry() {
      return host.ascii();
    }
  }

  /// A zone or a name below its apex; the cut is found by SOA.
  record Dns(DomainName host) implements Service {
    @Override
    public String entry() {
      return host.ascii();
    }
  }

  /// One service at one port. `path` is empty where the protocol has none.
  record Endpoint(EndpointProtocol protocol, DomainName host, int port, String path)
      implements Service {
    @Override
    public String entry() {
      return protocol.scheme() + "://" + host.ascii() + ":" + port + path;
    }
  }
}
