package org.v6ready.probes.resource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.host.HostPort;
import org.v6ready.probes.page.KnownHosts;
import org.v6ready.probes.page.PinnedFetch.Arrival;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.wire.Deadline;

/// Fetches level after level of references, each URL once per family. Bounded in URLs, hosts, octets,
/// levels and time; what is past a bound is listed without visits. Closing ends the connections it kept.
final class ResourceCrawl implements AutoCloseable {
  private static final int WIDTH = 12;
  private static final int DOORS = 60;
  private static final int CONNECTIONS = 6;
  private static final int PER_CONNECTION = 6;
  private static final Duration LEVEL_TIME = Duration.ofSeconds(15);
  private static final Duration SOON = Duration.ofMillis(300);
  private static final long DOCUMENT = 4L * 1024 * 1024;
  private static final long SAMPLE = 64L * 1024;

  private final Listing listing = new Listing();
  private final ProbeContext context;
  private final KnownHosts hosts;
  private final SharedFiles files;
  private final KeptLanes lanes;

  /// One URL and, once fetched, how it arrived over IPv6 and, where it did not, over IPv4.
  static final class Found {
    final WebUrl foundIn;
    final int depth;
    Reference reference;
    @Nullable Arrival overIpv4;
    @Nullable Arrival overIpv6;

    Found(Reference reference, WebUrl foundIn, int depth) {
      this.reference = reference;
      this.foundIn = foundIn;
      this.depth = depth;
    }

    /// The body to read on from: IPv6's where it arrived, since that is what IPv6 users get.
    @Nullable Arrival best() {
      return overIpv6 != null && overIpv6.visit().arrived() ? overIpv6 : overIpv4;
    }
  }

  ResourceCrawl(ProbeContext context, KnownHosts hosts) {
    this.context = context;
    this.hosts = hosts;
    this.files = SharedFiles.of(context);
    this.lanes = new KeptLanes(door -> new Lane(door, hosts, context));
  }

  /// See [Listing#upgrade].
  void upgrade() {
    listing.upgrade();
  }

  /// Takes a reference in; null when there is no room for it.
  @Nullable Found add(Reference reference, WebUrl foundIn, int depth) {
    return listing.add(reference, foundIn, depth);
  }

  /// Fetches what has not been fetched down to a depth, needed things first; the arrivals are then read by
  /// the caller, who adds what they refer to.
  List<Found> level(int depth) {
    List<Found> due = listing.due(depth);
    List<Turn> turns = turns(Line.of(due));
    lanes.only(turns.stream().limit(WIDTH).map(turn -> turn.line().door()).toList());
    Together.each(turns, WIDTH, this::serve);
    return due;
  }

  /// One connection's part in serving a line.
  private record Turn(Line line, boolean further, boolean crowded) {}

  /// Every line once, then the long ones again as often as a browser would open further connections.
  private static List<Turn> turns(List<Line> lines) {
    List<Turn> turns = new ArrayList<>();
    for (int number = 0; number < CONNECTIONS; number++) {
      for (Line line : lines) {
        if (number == 0 || line.size() >= number * PER_CONNECTION) {
          turns.add(new Turn(line, number > 0, lines.size() > WIDTH));
        }
      }
    }
    return turns;
  }

  /// Dials the server first, so that its timeouts are not counted against each URL. A further connection is only
  /// made when the first has not served the line soon; one is kept when the whole level soon is.
  private boolean serve(Turn turn) {
    Line line = turn.line();
    if (turn.further() && line.empty(SOON)) {
      return true;
    }
    look(line.door());
    Deadline deadline = context.deadline(LEVEL_TIME);
    Lane lane = lanes.take(line.door());
    for (Found one = line.next(); one != null; one = line.next()) {
      fetch(one, lane, deadline);
      line.served();
    }
    if (!turn.crowded() && line.allEmpty(SOON)) {
      lanes.keep(lane);
    } else {
      lane.close();
    }
    return true;
  }

  private void look(WebUrl door) {
    door.name().filter(hosts::room).ifPresent(host -> hosts.facts(host, new HostPort(door.port(), door.tls())));
  }

  /// IPv4 is the control of what fails over IPv6; of what arrives it would say nothing new.
  private void fetch(Found one, Lane lane, Deadline deadline) {
    WebUrl url = one.reference.url();
    long bound = bound(one.reference.kind());
    Arrival arrival = files.get(url, bound, () -> lane.over(Family.IPV6).fetch(url, Family.IPV6, bound, deadline));
    one.overIpv6 = arrival;
    arrival.visit().hosts().forEach(host -> meet(host, arrival.url()));
    if (!arrival.visit().arrived()) {
      one.overIpv4 = lane.over(Family.IPV4).fetch(url, Family.IPV4, bound, deadline);
    }
  }

  /// A file that another page of the run fetched led through hosts this page has not met.
  private void meet(String host, WebUrl end) {
    boolean last = host.equals(end.host());
    HostPort port = last ? new HostPort(end.port(), end.tls()) : new HostPort(443, true);
    DomainName.parse(host).filter(name -> !hosts.met(name) && hosts.room(name)).ifPresent(name -> hosts.facts(name, port));
  }

  private static long bound(ResourceKind kind) {
    return switch (kind) {
      case DOCUMENT, FRAME, STYLE, SCRIPT, REFRESH, MANIFEST -> DOCUMENT;
      case FONT, IMAGE, MEDIA, OBJECT, PRELOAD, HINT, BEACON, FORM -> SAMPLE;
    };
  }

  /// Looks up the hosts of forms and hints, which are not fetched: no connection is needed any more.
  void unfetched() {
    lanes.only(List.of());
    List<WebUrl> doors =
        listing.all().stream()
            .filter(one -> !one.reference.loaded()).map(Line::door).distinct().limit(DOORS).toList();
    Together.each(doors, WIDTH, door -> {
      look(door);
      return door;
    });
  }

  @Override
  public void close() {
    lanes.close();
  }

  List<ResourceFacts> facts() {
    List<ResourceFacts> facts = new ArrayList<>();
    for (Found one : listing.all()) {
      Reference reference = one.reference;
      facts.add(
          new ResourceFacts(
              reference.url().toString(), reference.url().host(), reference.kind(), reference.critical(),
              one.foundIn.toString(), one.depth, visit(one.overIpv4), visit(one.overIpv6)));
    }
    return facts;
  }

  private static @Nullable ResourceVisit visit(@Nullable Arrival arrival) {
    return arrival == null ? null : arrival.visit();
  }
}
