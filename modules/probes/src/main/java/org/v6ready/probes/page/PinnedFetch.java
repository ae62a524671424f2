package org.v6ready.probes.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.model.web.VisitEnd;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.host.HostPort;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.http.Fetch;
import org.v6ready.wire.http.FetchRequest;
import org.v6ready.wire.http.WebClient;

/// Fetches a URL with redirects followed and one address family pinned on every hop. Certificates
/// must be good. What failed is tried once more, as browsers do.
public final class PinnedFetch {
  private static final int REDIRECTS = 20;
  private static final int TRIES = 2;
  private static final Duration SPACING = Duration.ofSeconds(1);

  private final KnownHosts hosts;
  private final ProbeContext context;
  private final WebClient client;

  /// A fetch through `client`, whose hosts are remembered in `hosts`.
  public PinnedFetch(KnownHosts hosts, ProbeContext context, WebClient client) {
    this.hosts = hosts;
    this.context = context;
    this.client = client;
  }

  /// How it ended; `fetch` is the last answer, null when none arrived; `url` is the last one asked.
  public record Arrival(ResourceVisit visit, @Nullable Fetch fetch, WebUrl url) {}

  private record Doors(@Nullable VisitEnd shut, String detail, List<IpAddress> open) {}

  /// Fetches over one family until the deadline, at most `maxOctets` of the body.
  public Arrival fetch(WebUrl url, Family family, long maxOctets, Deadline deadline) {
    List<String> passed = new ArrayList<>();
    Set<WebUrl> seen = new HashSet<>();
    WebUrl at = url;
    while (true) {
      passed.add(at.host());
      if (!seen.add(at)) {
        return ended(VisitEnd.LOOP, 0, BodyEnd.COMPLETE, passed, at.toString(), null, at);
      } else if (seen.size() > REDIRECTS) {
        return ended(VisitEnd.TOO_MANY_REDIRECTS, 0, BodyEnd.COMPLETE, passed, "", null, at);
      } else if (deadline.passed()) {
        return ended(VisitEnd.NOT_ATTEMPTED, 0, BodyEnd.NO_ANSWER, passed, "out of time", null, at);
      }
      Doors doors = doors(at, family);
      if (doors.shut() != null) {
        return ended(doors.shut(), 0, BodyEnd.NO_ANSWER, passed, doors.detail(), null, at);
      }
      boolean patient = deadline.left().compareTo(patience()) >= 0;
      Fetch fetch = patiently(at, doors.open(), maxOctets, deadline);
      if (!whole(fetch) && !patient && deadline.passed()) {
        // Ours ran out, not theirs: how it would have ended nobody knows.
        return ended(VisitEnd.NOT_ATTEMPTED, 0, BodyEnd.NO_ANSWER, passed, "out of time", null, at);
      }
      Optional<String> location = location(fetch);
      if (location.isEmpty()) {
        return arrived(fetch, passed, at, doors.open());
      }
      Optional<WebUrl> next = at.resolve(location.get());
      if (next.isEmpty()) {
        int status = fetch.http() == null ? 0 : fetch.http().status();
        return ended(VisitEnd.BAD_LOCATION, status, BodyEnd.COMPLETE, passed, location.get(), fetch, at);
      }
      at = next.get();
    }
  }

  private static Arrival ended(
      VisitEnd end, int status, BodyEnd body, List<String> hosts, String detail, @Nullable Fetch fetch, WebUrl url) {
    return new Arrival(new ResourceVisit(end, status, body, hosts, detail), fetch, url);
  }

  private Doors doors(WebUrl url, Family family) {
    Optional<IpAddress> literal = url.literal();
    if (literal.isPresent()) {
      IpAddress address = literal.get();
      return address.family() != family
          ? new Doors(VisitEnd.LITERAL_OF_OTHER_FAMILY, "", List.of())
          : !context.mayDial(address)
              ? new Doors(VisitEnd.FORBIDDEN_ADDRESS, address.toString(), List.of())
              : !context.sees(family)
                  ? new Doors(VisitEnd.NOT_ATTEMPTED, "", List.of())
                  : new Doors(null, "", List.of(address));
    }
    DomainName name = url.name().orElseThrow();
    if (!hosts.room(name)) {
      return new Doors(VisitEnd.NOT_ATTEMPTED, "too many hosts", List.of());
    }
    return doors(hosts.facts(name, new HostPort(url.port(), url.tls())), url.port(), family);
  }

  private Doors doors(HostFacts facts, int port, Family family) {
    DnsStatus status = facts.answer(family).status();
    List<AddressFacts> addresses = facts.addresses(family);
    if (status == DnsStatus.NOT_ASKED) {
      return new Doors(VisitEnd.NOT_ATTEMPTED, "", List.of());
    } else if (status != DnsStatus.NOERROR) {
      return new Doors(VisitEnd.UNRESOLVED, status.name(), List.of());
    } else if (addresses.isEmpty()) {
      return new Doors(VisitEnd.NO_ADDRESS, "", List.of());
    } else if (addresses.stream().noneMatch(one -> context.mayDial(one.address()))) {
      return new Doors(VisitEnd.FORBIDDEN_ADDRESS, addresses.getFirst().address().toString(), List.of());
    } else if (!context.sees(family)) {
      return new Doors(VisitEnd.NOT_ATTEMPTED, "", List.of());
    }
    List<IpAddress> open =
        addresses.stream()
            .filter(one -> one.port(port).map(PortFacts::tcp).orElse(TcpState.NOT_ATTEMPTED) == TcpState.OPEN)
            .map(AddressFacts::address)
            .toList();
    if (!open.isEmpty()) {
      return new Doors(null, "", open);
    }
    AddressFacts first = addresses.getFirst();
    String state = first.port(port).map(one -> one.tcp().word()).orElse("");
    return new Doors(VisitEnd.CONNECT_FAILED, state + " " + first.address() + " " + port, List.of());
  }

  private Fetch patiently(WebUrl url, List<IpAddress> open, long maxOctets, Deadline deadline) {
    Fetch fetch = once(url, open.getFirst(), maxOctets, deadline);
    // A try that our own time would cut short says nothing.
    Duration needed = patience().plus(SPACING);
    for (int tried = 1; tried < TRIES && !whole(fetch) && deadline.left().compareTo(needed) >= 0; tried++) {
      context.wire().clock().pause(SPACING);
      fetch = once(url, open.get(tried % open.size()), maxOctets, deadline);
    }
    return fetch;
  }

  /// How long one try may take: to connect and to be answered.
  private Duration patience() {
    return context.timeout().multipliedBy(2);
  }

  private Fetch once(WebUrl url, IpAddress address, long maxOctets, Deadline deadline) {
    FetchRequest request =
        new FetchRequest(address, url.port(), url.tls(), url.host(), url.path(), maxOctets, false);
    return client.fetch(request, deadline.atMost(patience()));
  }

  private static boolean whole(Fetch fetch) {
    HttpFacts http = fetch.http();
    return http != null
        && http.status() > 0
        && (http.end() == BodyEnd.COMPLETE || http.end() == BodyEnd.TOO_LONG);
  }

  private static Optional<String> location(Fetch fetch) {
    HttpFacts http = fetch.http();
    return http == null
        ? Optional.empty()
        : switch (http.status()) {
          case 301, 302, 303, 307, 308 -> Optional.ofNullable(http.location());
          default -> Optional.empty();
        };
  }

  private static Arrival arrived(Fetch fetch, List<String> passed, WebUrl at, List<IpAddress> open) {
    HttpFacts http = fetch.http();
    TlsFacts tls = fetch.tls();
    String address = open.getFirst() + " " + at.port();
    TcpState tcp = fetch.attempt().state();
    if (tcp == TcpState.NOT_ATTEMPTED) {
      return ended(VisitEnd.NOT_ATTEMPTED, 0, BodyEnd.NO_ANSWER, passed, "", fetch, at);
    } else if (tcp != TcpState.OPEN) {
      return ended(VisitEnd.CONNECT_FAILED, 0, BodyEnd.NO_ANSWER, passed, tcp.word() + " " + address, fetch, at);
    } else if (at.tls() && (tls == null || tls.state() != TlsState.OK)) {
      String state = tls == null ? "" : tls.state().word();
      return ended(VisitEnd.TLS_FAILED, 0, BodyEnd.NO_ANSWER, passed, state + " " + address, fetch, at);
    } else if (http == null || http.status() == 0) {
      BodyEnd end = http == null ? BodyEnd.NO_ANSWER : http.end();
      return ended(VisitEnd.HTTP_FAILED, 0, end, passed, address, fetch, at);
    }
    return ended(VisitEnd.ARRIVED, http.status(), http.end(), passed, "", fetch, at);
  }
}
