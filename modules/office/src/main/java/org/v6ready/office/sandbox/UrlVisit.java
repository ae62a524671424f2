package org.v6ready.office.sandbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.office.SandboxRun.Cause;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.http.Fetch;
import org.v6ready.wire.http.FetchRequest;

/// Reaches one URL the way a client without IPv4 would: AAAA records (synthesised ones too), each address in
/// turn, TLS, the page, its redirects, and the hosts its scripts, styles and pictures come from.
final class UrlVisit {
  private static final int MOST_HOPS = 5;
  private static final int MOST_HOSTS = 30;
  private static final int PAGE = 512 * 1024;
  private static final Pattern PARTS =
      Pattern.compile("(?is)<(script|img|iframe|link)\\b([^>]{0,2000}?)\\b(src|href)\\s*=\\s*[\"']?(?:https?:)?//([^/\"'\\s>?#]{1,260})([^>]{0,2000})");
  private static final Diagnosis GOOD = new Diagnosis(Cause.NONE, "");

  private final Wire wire;
  private final Deadline deadline;

  UrlVisit(Wire wire, Deadline deadline) {
    this.wire = wire;
    this.deadline = deadline;
  }

  Diagnosis reach(URI url) {
    URI at = url;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      Step step = step(at);
      if (step.next() == null) {
        return step.diagnosis();
      }
      at = step.next();
    }
    return new Diagnosis(Cause.OTHER, "more than " + MOST_HOPS + " redirects");
  }

  /// The end of the visit, or where it goes on.
  private record Step(Diagnosis diagnosis, @org.jspecify.annotations.Nullable URI next) {
    static Step end(Cause cause, String detail) {
      return new Step(new Diagnosis(cause, detail), null);
    }
  }

  private Step step(URI url) {
    TaskUrl kind = TaskUrl.of(url);
    String host = url.getHost();
    List<IpAddress> addresses = new ArrayList<>();
    Diagnosis unresolved = resolve(host, addresses);
    if (unresolved.cause() != Cause.NONE) {
      return new Step(unresolved, null);
    }
    Step last = Step.end(Cause.OTHER, host);
    for (IpAddress address : addresses) {
      last = kind.web() ? page(url, kind, address) : service(host, kind, kind.port(url), address);
      if (last.diagnosis().cause() == Cause.NONE || last.diagnosis().cause() == Cause.CERTIFICATE) {
        return last;
      }
    }
    return last;
  }

  /// The IPv6 addresses of a host into `addresses`, or why there are none.
  private Diagnosis resolve(String host, List<IpAddress> addresses) {
    Optional<IpAddress> literal = IpAddress.parse(host);
    if (literal.isPresent()) {
      if (literal.get().family() == Family.IPV4) {
        return new Diagnosis(Cause.IPV4_LITERAL, host);
      }
      addresses.add(literal.get());
      return GOOD;
    }
    Optional<DomainName> name = DomainName.parse(host);
    if (name.isEmpty()) {
      return new Diagnosis(Cause.OTHER, host);
    }
    AddressAnswer six = wire.resolver().addresses(name.get(), Family.IPV6, deadline);
    addresses.addAll(six.addresses());
    addresses.addAll(six.synthesised());
    if (!addresses.isEmpty()) {
      return GOOD;
    }
    AddressAnswer four = wire.resolver().addresses(name.get(), Family.IPV4, deadline);
    return !four.addresses().isEmpty() && six.status() == DnsStatus.NOERROR
        ? new Diagnosis(Cause.NO_AAAA, host)
        : new Diagnosis(Cause.DNS, host + " " + six.status());
  }

  private static Step unreached(String host, IpAddress address, int port, ConnectAttempt attempt) {
    String where = host + " " + address + " tcp/" + port + " " + attempt.state().word();
    return switch (attempt.state()) {
      case UNREACHABLE, NOT_ATTEMPTED -> Step.end(Cause.NO_ROUTE, where);
      case REFUSED, TIMEOUT, PROHIBITED, RESET, OPEN -> Step.end(Cause.FIREWALL, where);
    };
  }

  private static Step tls(String host, IpAddress address, TlsFacts facts) {
    String where = host + " " + address + " " + facts.state().word();
    return facts.state() == TlsState.OK ? new Step(GOOD, null) : Step.end(Cause.CERTIFICATE, where);
  }

  private Step service(String host, TaskUrl kind, int port, IpAddress address) {
    return switch (wire.dialer().dial(address, port, deadline)) {
      case Dialled.Closed(var attempt) -> unreached(host, address, port, attempt);
      case Dialled.Open(_, var connection) -> {
        try (connection) {
          yield kind.tls() ? tls(host, address, connection.startTls(host, List.of(), deadline)) : new Step(GOOD, null);
        }
      }
    };
  }

  private Step page(URI url, TaskUrl kind, IpAddress address) {
    String path = (url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath())
        + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    int port = kind.port(url);
    String host = url.getHost();
    Fetch fetch = wire.web().fetch(new FetchRequest(address, port, kind.tls(), host, path, PAGE, false), deadline);
    TlsFacts secured = fetch.tls();
    HttpFacts http = fetch.http();
    if (secured != null && secured.state() != TlsState.OK) {
      return tls(host, address, secured);
    }
    if (http == null) {
      return unreached(host, address, port, fetch.attempt());
    }
    String location = http.location();
    if (http.status() >= 300 && http.status() < 400 && location != null) {
      return redirect(url, location);
    }
    boolean answered = http.status() >= 200 && http.status() < 500;
    return answered ? parts(fetch.text()) : Step.end(Cause.OTHER, host + " HTTP " + http.status());
  }

  private static Step redirect(URI from, String location) {
    try {
      URI to = from.resolve(location);
      return TaskUrl.parse(to.toString())
          .filter(next -> TaskUrl.of(next).web())
          .map(next -> new Step(GOOD, next))
          .orElseGet(() -> Step.end(Cause.OTHER, "redirect to " + location));
    } catch (IllegalArgumentException malformed) {
      return Step.end(Cause.OTHER, "redirect to " + location);
    }
  }

  /// A page that loads without its scripts and styles has not loaded.
  private Step parts(String page) {
    for (String host : hosts(page)) {
      Diagnosis part = resolve(host, new ArrayList<>());
      if (part.cause() != Cause.NONE) {
        return new Step(part, null);
      }
    }
    return new Step(GOOD, null);
  }

  static Set<String> hosts(String page) {
    Set<String> hosts = new LinkedHashSet<>();
    Matcher part = PARTS.matcher(page);
    while (part.find() && hosts.size() < MOST_HOSTS) {
      String attributes = part.group(2) + part.group(5);
      boolean style = attributes.toLowerCase(java.util.Locale.ROOT).contains("stylesheet");
      if (!part.group(1).equalsIgnoreCase("link") || style) {
        hosts.add(withoutPort(part.group(4)));
      }
    }
    return hosts;
  }

  private static String withoutPort(String authority) {
    return authority.replaceFirst("^.*@", "").replaceFirst(":\\d*$", "");
  }
}
