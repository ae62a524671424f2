package org.v6ready.use.visit;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.v6ready.model.time.Clock;

/// Hands out run tokens, sees the objects arrive, takes one report for each run and keeps what may be
/// kept. Bounded in memory: a flood is refused and counted, older runs are never pushed out by newer
/// ones. For many threads.
public final class VisitDesk {
  /// How long after its start a run may still be reported or placed.
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final int OPEN_AT_MOST = 20_000;

  private final Clock clock;
  private final ZoneId zone;
  private final Consumer<Visit> keep;
  private final SecureRandom random = new SecureRandom();
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, OpenRun> open = new LinkedHashMap<>();
  private final TreeMap<String, Long> counts = new TreeMap<>();
  private final StartLimit limit;
  private final DaySalt salt;

  /// A desk; `keep` is handed each visit once it is reported, and again when it was placed.
  public VisitDesk(Clock clock, ZoneId zone, int perMinute, Consumer<Visit> keep) {
    this.clock = clock;
    this.zone = zone;
    this.keep = keep;
    this.limit = new StartLimit(perMinute);
    this.salt = new DaySalt(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), zone);
  }

  /// Begins a run; its token, or empty when this prefix asks too often or too many runs are open.
  public Optional<String> start(Peer peer, String userAgent, Origin origin, Where where) {
    lock.lock();
    try {
      sweep();
      if (!limit.allows(peer.prefix(), clock.nanoTime())) {
        return refused("refused-rate");
      }
      if (open.size() >= OPEN_AT_MOST) {
        return refused("refused-full");
      }
      byte[] octets = new byte[15];
      random.nextBytes(octets);
      String token = Base64.getUrlEncoder().encodeToString(octets);
      OpenRun run =
          new OpenRun(salt.day(), clock.nanoTime(), origin, Agent.of(userAgent), salt.key(peer.address(), userAgent), where);
      open.put(token, run);
      count("started");
      return Optional.of(token);
    } finally {
      lock.unlock();
    }
  }

  private Optional<String> refused(String why) {
    count(why);
    return Optional.empty();
  }

  /// An object is being fetched under a token; whether the token is one of ours.
  public boolean arrive(String token, TestObject object, Peer peer, String userAgent) {
    lock.lock();
    try {
      OpenRun run = open.get(token);
      if (run == null || run.reported != null) {
        count("unknown-token");
        return false;
      }
      run.arrive(object, peer, salt.key(peer.address(), userAgent));
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// A run's one report: the visit as it was kept; empty when the token is not ours, was used, or is
  /// too old.
  public Optional<Visit> report(String token, Claims claims) {
    lock.lock();
    try {
      sweep();
      OpenRun run = open.get(token);
      if (run == null || run.reported != null) {
        count(run == null ? "unknown-token" : "second-report");
        return Optional.empty();
      }
      int seconds = (int) Duration.ofNanos(clock.nanoTime() - run.startedAt).toSeconds();
      byte[] id = new byte[9];
      random.nextBytes(id);
      Visit visit = run.visit(run.day + "-" + Base64.getUrlEncoder().encodeToString(id), claims, seconds);
      run.reported = visit;
      keep.accept(visit);
      count("reported");
      return Optional.of(visit);
    } finally {
      lock.unlock();
    }
  }

  /// Places a run where its visitor says it is, before or after its report; whether the token is ours.
  public boolean place(String token, Where where) {
    lock.lock();
    try {
      OpenRun run = open.get(token);
      if (run == null) {
        return false;
      }
      Where placed = run.place(where);
      if (run.reported != null) {
        run.reported = run.reported.at(placed);
        keep.accept(run.reported);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Forgets runs that are too old, and everything of a day that is over: call it at least every minute.
  public void sweep() {
    lock.lock();
    try {
      if (salt.turn(today())) {
        open.values().stream().filter(run -> run.reported == null).forEach(_ -> count("midnight"));
        open.clear();
      }
      long oldest = clock.nanoTime() - LIFE.toNanos();
      Iterator<OpenRun> runs = open.values().iterator();
      while (runs.hasNext()) {
        OpenRun run = runs.next();
        if (run.startedAt - oldest >= 0) {
          return;
        }
        if (run.reported == null) {
          count("left-early");
        }
        runs.remove();
      }
    } finally {
      lock.unlock();
    }
  }

  /// What happened to requests since the last call, by word; starts again from zero.
  public Map<String, Long> takeCounts() {
    lock.lock();
    try {
      Map<String, Long> taken = Map.copyOf(counts);
      counts.clear();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }
}
