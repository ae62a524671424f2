package org.v6ready.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Judge;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.probes.recheck.Passing;
import org.v6ready.store.RunStore;
import org.v6ready.store.StoreException;
import org.v6ready.wire.Deadline;

/// The targets of one run, each measured, judged and stored on a thread of its own.
final class Scan {
  private static final System.Logger LOG = System.getLogger(Scan.class.getName());

  /// How many targets the instruments look at at once.
  static final int WITNESSES = 3;

  private static final int SECOND_LOOKS = 4;

  private final Prober probe;
  private final Limits limits;
  private final Vantage vantage;
  private final RunStore store;
  private final String runId;
  private final ScanListener listener;
  private final Clock clock;
  private final Memories memories;
  private final Set<String> failed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicReference<@Nullable StoreException> broken = new AtomicReference<>();

  Scan(
      Prober probe,
      Limits limits,
      Vantage vantage,
      RunStore store,
      String runId,
      ScanListener listener,
      Clock clock) {
    this.probe = probe;
    this.limits = limits;
    this.vantage = vantage;
    this.store = store;
    this.runId = runId;
    this.listener = listener;
    this.clock = clock;
    this.memories = new Memories(store, runId, vantage.place());
  }

  /// Measures every target, at most `width` at once; returns early when interrupted.
  void all(List<Target> targets, int before, int total, int width) {
    done.set(before);
    each(targets, width, target -> measure(target, total));
    stopIfBroken();
  }

  /// Whether a target failed in this run in a way that may pass.
  boolean suspect(Target target) {
    return failed.contains(target.name());
  }

  /// The pass at the end of a run: what failed and may pass is looked at again (verdict rule 6), as far
  /// as the time for it goes. A second look that does not end in time changes nothing. Most of them wait
  /// for something dead, once and not three times, so that many may wait at once.
  void again(List<Target> targets, int total, int width) {
    List<Target> suspects = targets.stream().filter(this::suspect).toList();
    Deadline end = Deadline.in(limits.again(), clock);
    each(suspects, SECOND_LOOKS * width, target -> measureAgain(target, end, total));
    stopIfBroken();
  }

  private void each(List<Target> targets, int width, Consumer<Target> work) {
    try (Turns turns = new Turns(width, limits.lingering(), limits.room(), clock)) {
      each(targets, turns::take, work);
    }
  }

  private static void each(List<Target> targets, Consumer<Runnable> gate, Consumer<Target> work) {
    AtomicBoolean ended = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Target target : targets) {
        threads.execute(
            () ->
                gate.accept(
                    () -> {
                      if (!ended.get()) {
                        work.accept(target);
                      }
                    }));
      }
      threads.shutdown();
      try {
        threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException asked) {
        // Interrupts reach the threads one after the other: a turn given back by the first must not begin
        // another target.
        ended.set(true);
        threads.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean stopped() {
    return Thread.currentThread().isInterrupted() || broken.get() != null;
  }

  /// Nothing one target does may end the run: a bug in a probe is logged and leaves that target
  /// inconclusive, as does one that never ends.
  private void measure(Target target, int total) {
    if (stopped()) {
      return;
    }
    listener.started(target.name());
    TargetFacts facts =
        within(target, limits.target(), () -> probe.measure(target))
            .orElseGet(() -> Unmeasured.facts(target.service()));
    if (!stopped()) {
      TargetResult result = judged(target, facts);
      if (result.assessment().failed() && Passing.any(facts)) {
        failed.add(target.name());
      }
      save(result, done.incrementAndGet(), total);
    }
  }

  private void measureAgain(Target target, Deadline end, int total) {
    if (stopped() || end.passed()) {
      return;
    }
    store.result(runId, target.name()).ifPresent(before -> measureAgain(target, before.facts(), end, total));
  }

  private void measureAgain(Target target, TargetFacts earlier, Deadline end, int total) {
    Optional<TargetFacts> facts =
        within(
            target,
            end.left(),
            () -> {
              TargetFacts later = probe.remeasure(target, earlier);
              // Cut short, it is no second look: what it did not reach would pass for unknown.
              return Thread.currentThread().isInterrupted() ? earlier : later;
            });
    if (facts.isPresent() && !facts.get().equals(earlier) && !stopped()) {
      save(judged(target, facts.get()), done.get(), total);
    }
  }

  /// The pass with the run's instruments, which are few: only some targets at once. What was found
  /// before stays when the instruments find nothing or take too long.
  void witness(List<Target> targets, int total) {
    Semaphore free = new Semaphore(WITNESSES);
    each(targets, work -> with(free, work), target -> witness(target, total));
    stopIfBroken();
  }

  private static void with(Semaphore free, Runnable work) {
    free.acquireUninterruptibly();
    try {
      work.run();
    } finally {
      free.release();
    }
  }

  private void witness(Target target, int total) {
    Optional<TargetResult> before = stopped() ? Optional.empty() : store.result(runId, target.name());
    if (before.isPresent()) {
      TargetFacts known = before.get().facts();
      Optional<TargetFacts> facts = within(target, limits.witness(), () -> probe.witness(target, known));
      if (facts.isPresent() && !facts.get().equals(known) && !stopped()) {
        save(judged(target, facts.get()), done.get(), total);
      }
    }
  }

  private Optional<TargetFacts> within(
      Target target, Duration limit, Supplier<TargetFacts> measurement) {
    try {
      return Bounded.within(limit, limits.grace(), measurement);
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, target.name(), bug);
      return Optional.empty();
    }
  }

  private TargetResult judged(Target target, TargetFacts measured) {
    try {
      Instant now = clock.now();
      TargetFacts facts = memories.into(target.name(), measured, now);
      return new TargetResult(target, now, facts, Judge.assess(target, facts, vantage));
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, target.name(), bug);
      TargetFacts none = Unmeasured.facts(target.service());
      return new TargetResult(target, clock.now(), none, Judge.assess(target, none, vantage));
    }
  }

  /// A store that cannot be written ends the run, for what follows would be lost.
  private void save(TargetResult result, int finished, int total) {
    try {
      store.save(runId, result);
      listener.finished(result, finished, total);
    } catch (StoreException unwritable) {
      broken.compareAndSet(null, unwritable);
    }
  }

  private void stopIfBroken() {
    StoreException unwritable = broken.get();
    if (unwritable != null) {
      throw unwritable;
    }
  }
}
