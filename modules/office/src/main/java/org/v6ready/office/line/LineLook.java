package org.v6ready.office.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.Line;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.Nat64Try;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.PathMtu;
import org.v6ready.model.office.PathTry;
import org.v6ready.model.office.RaceTry;
import org.v6ready.model.office.ResolverLook;
import org.v6ready.model.office.Seen;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.office.Threads;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;

/// Looks at the way out.
public final class LineLook {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int PER_FAMILY = 8;

  private final Wire wire;
  private final Vantage vantage;
  private final TestNames names;
  private final int attempts;

  /// A look that asks for these names and connects this often to each anchor.
  public LineLook(Wire wire, Vantage vantage, TestNames names, int attempts) {
    this.wire = wire;
    this.vantage = vantage;
    this.names = names;
    this.attempts = attempts;
  }

  /// What can be looked at while the link is still being heard. `linkMtu` is where the search for the path's
  /// begins.
  public Line look(LocalHost host, int linkMtu) {
    ResolverLooks looks = new ResolverLooks(wire, names, vantage.nat64Prefixes());
    try (Threads threads = new Threads()) {
      Future<List<ResolverLook>> resolvers = threads.start(() -> looks.look(looks.ofSystem()));
      Future<Seen<List<PathTry>>> paths = threads.start(this::paths);
      Future<Seen<List<RaceTry>>> races = threads.start(this::races);
      Future<Seen<List<PathMtu>>> mtus = threads.start(() -> new MtuLooks(wire).towards(vantage, linkMtu));
      Future<Seen<Boolean>> quic = threads.start(() -> new QuicTry(wire).over(vantage));
      return new Line(
          Seen.of(threads.result(resolvers), "DNS"),
          threads.result(paths),
          threads.result(races),
          threads.result(mtus),
          List.of(),
          vantage.nat64Prefixes(),
          Seen.not(Absence.NO_FAMILY),
          routerAnswers(host),
          threads.result(quic));
    }
  }

  /// Adds what only the link could name: its resolvers, its NAT64 prefixes.
  public Line with(Line line, Lan lan) {
    List<ResolverLook> all = new ArrayList<>(line.resolvers().known().orElse(List.of()));
    Map<IpAddress, String> more = new LinkedHashMap<>(ResolverLooks.ofLink(lan));
    all.forEach(one -> more.remove(one.address()));
    List<IpPrefix> pref64 =
        lan.advertisements().stream()
            .flatMap(ra -> ra.options(NdOption.Pref64.class))
            .filter(option -> !option.lifetime().isZero())
            .map(NdOption.Pref64::prefix)
            .distinct()
            .toList();
    List<IpPrefix> prefixes = Stream.concat(pref64.stream(), line.dns64().stream()).distinct().toList();
    try (Threads threads = new Threads()) {
      Future<List<ResolverLook>> resolvers = threads.start(() -> new ResolverLooks(wire, names, vantage.nat64Prefixes()).look(more));
      Seen<List<Nat64Try>> nat64 = nat64(prefixes);
      all.addAll(threads.result(resolvers));
      return new Line(
          Seen.of(all, "DNS"), line.paths(), line.races(), line.mtus(), pref64, line.dns64(), nat64, line.routerAnswers(), line.quic());
    }
  }

  private Seen<List<Nat64Try>> nat64(List<IpPrefix> prefixes) {
    return prefixes.isEmpty()
        ? Seen.not(Absence.NO_FAMILY, "", "no NAT64 prefix is known")
        : Seen.of(new Nat64Tries(wire).all(prefixes, vantage), "TCP");
  }

  private Seen<List<PathTry>> paths() {
    List<Anchors.Point> points =
        Stream.of(Family.IPV6, Family.IPV4)
            .filter(family -> family == Family.IPV6 || Anchors.ownLine(vantage, family))
            .flatMap(family -> Anchors.of(vantage, family).stream().limit(PER_FAMILY))
            .toList();
    return points.isEmpty()
        ? Seen.not(Absence.FAILED, "", "no anchor has an address")
        : Seen.of(new PathTries(wire).all(points, attempts), "TCP");
  }

  private Seen<List<RaceTry>> races() {
    if (!Anchors.ownLine(vantage, Family.IPV6) || !Anchors.ownLine(vantage, Family.IPV4)) {
      return Seen.not(Absence.NO_FAMILY, "", "a race needs both families");
    }
    List<IpAddress> six = addresses(names.dual(), Family.IPV6);
    List<IpAddress> four = addresses(names.dual(), Family.IPV4);
    if (six.isEmpty() || four.isEmpty()) {
      return Seen.not(Absence.FAILED, "", "no name with both families");
    }
    List<RaceTry> found = new ArrayList<>();
    for (int turn = 0; turn < attempts; turn++) {
      found.add(new Race(wire).run(names.dual().ascii(), six.getFirst(), four.getFirst(), names.port()));
    }
    return Seen.of(found, "TCP");
  }

  private List<IpAddress> addresses(DomainName name, Family family) {
    return wire.resolver().addresses(name, family, Deadline.in(PATIENCE, wire.clock())).addresses();
  }

  /// Our own default routers, as the neighbour table has them.
  private static Seen<Boolean> routerAnswers(LocalHost host) {
    List<IpAddress> gateways =
        host.routes().known().stream()
            .flatMap(List::stream)
            .filter(route -> route.isDefault() && route.destination().address().family() == Family.IPV6)
            .map(HostRoute::gateway)
            .filter(Objects::nonNull)
            .toList();
    List<NeighbourEntry> entries =
        host.neighbours().known().stream().flatMap(List::stream).filter(entry -> gateways.contains(entry.address())).toList();
    return entries.isEmpty()
        ? Seen.not(Absence.NO_FAMILY, "", "no default router in the neighbour table")
        : Seen.of(entries.stream().anyMatch(NeighbourEntry::answered), "neighbour table");
  }
}
