package org.v6ready.probes.vantage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.nd.RouterDiscovery;
import org.v6ready.wire.netlink.RaWatch;
import org.v6ready.wire.syscall.SystemCallException;

/// Learns the NAT64 prefixes that routers advertise (PREF64, RFC 8781) on every link, while other things
/// are tried. With the privilege it asks the routers, which answer within half a second, or three seconds after
/// their last word (RFC 4861 section 6.2.6); without, it takes what the kernel happens to hear meanwhile and makes nobody wait.
final class AdvertisedPrefixes implements AutoCloseable {
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final Duration SLICE = Duration.ofMillis(200);
  private static final int MOST_LINKS = 16;
  private static final int MOST_PREFIXES = 8;

  private final Clock clock;
  private final List<FutureTask<Ear>> ears = new ArrayList<>();
  private volatile boolean others = true;

  private AdvertisedPrefixes(Clock clock) {
    this.clock = clock;
  }

  /// What one link gave. `asked` says that its routers were asked, so that silence means something.
  private record Ear(boolean asked, List<RouterAdvertisement> heard) {}

  /// What all links gave: whether any advertisement came, and the prefixes that stand.
  record Heard(boolean any, List<IpPrefix> prefixes) {}

  /// Begins to ask and to listen.
  static AdvertisedPrefixes listen(Wire wire) {
    AdvertisedPrefixes all = new AdvertisedPrefixes(wire.clock());
    wire.links().stream().limit(MOST_LINKS).forEach(all::start);
    return all;
  }

  /// On a platform thread: the system's call would hold the carrier of a virtual one.
  private void start(NetInterface link) {
    FutureTask<Ear> ear = new FutureTask<>(() -> ask(link));
    ears.add(ear);
    Thread.ofPlatform().daemon().name("router-advertisements-" + link.name()).start(ear);
  }

  /// What was heard, once it had its time: four seconds at most since the beginning. Empty where
  /// advertisements could not be read.
  Optional<Heard> heard() {
    others = false;
    List<Ear> all = ears.stream().map(AdvertisedPrefixes::result).toList();
    List<RouterAdvertisement> heard = all.stream().flatMap(ear -> ear.heard().stream()).toList();
    List<IpPrefix> prefixes = standing(heard);
    // What the kernel passes on are single options: a prefix among them is knowledge, none is not.
    return prefixes.isEmpty() && all.stream().noneMatch(Ear::asked)
        ? Optional.empty()
        : Optional.of(new Heard(!heard.isEmpty(), prefixes));
  }

  private static Ear result(FutureTask<Ear> ear) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return ear.get();
        } catch (InterruptedException asked) {
          interrupted = true;
        } catch (java.util.concurrent.ExecutionException bug) {
          throw new IllegalStateException(bug.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Ear ask(NetInterface link) {
    List<RouterAdvertisement> heard = new ArrayList<>();
    try (RouterDiscovery discovery = RouterDiscovery.open(link, clock)) {
      // Where the kernel has heard a router, neither a lost packet nor the three seconds that a router leaves
      // between two advertisements must make it look silent.
      int turns = Boolean.TRUE.equals(link.raSeen()) ? 4 : 2;
      for (int turn = 0; turn < turns && heard.isEmpty(); turn++) {
        if (turn % 2 == 0) {
          discovery.solicit();
        }
        heard.addAll(valid(discovery.hear(Deadline.in(TURN, clock), 1, true)));
      }
      return new Ear(true, heard);
    } catch (SystemCallException refused) {
      return refused.denied() ? overhear(link) : new Ear(false, heard);
    }
  }

  private Ear overhear(NetInterface link) {
    List<RouterAdvertisement> heard = new ArrayList<>();
    try (RaWatch watch = RaWatch.open(link.index(), clock)) {
      while (others) {
        heard.addAll(watch.hear(Deadline.in(SLICE, clock)));
      }
    } catch (SystemCallException refused) {
      return new Ear(false, heard);
    }
    return new Ear(false, heard);
  }

  private static List<RouterAdvertisement> valid(List<RouterAdvertisement> heard) {
    return heard.stream().filter(one -> one.faults().isEmpty()).toList();
  }

  /// The prefixes of valid advertisements that some router stands by: each router's last word counts,
  /// and a lifetime of 0 withdraws (RFC 8781 section 4.1). The first eight, for each is tried.
  static List<IpPrefix> standing(List<RouterAdvertisement> heard) {
    record Word(IpAddress router, IpPrefix prefix) {}
    Map<Word, Duration> last = new LinkedHashMap<>();
    for (RouterAdvertisement one : valid(heard)) {
      one.options(NdOption.Pref64.class)
          .forEach(option -> last.put(new Word(one.source(), option.prefix()), option.lifetime()));
    }
    return last.entrySet().stream()
        .filter(entry -> !entry.getValue().isZero())
        .map(entry -> entry.getKey().prefix())
        .distinct()
        .limit(MOST_PREFIXES)
        .toList();
  }

  @Override
  public void close() {
    others = false;
  }
}
