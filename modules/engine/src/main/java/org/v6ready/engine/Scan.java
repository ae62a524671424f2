package org.v6ready.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Judge;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.probes.TargetProbe;
import org.v6ready.store.RunStore;
import org.v6ready.store.StoreException;

/// The targets of one run, each measured, judged and stored on a thread of its own.
final class Scan {
  private static final System.Logger LOG = System.getLogger(Scan.class.getName());

  private final TargetProbe probe;
  private final Vantage vantage;
  private final RunStore store;
  private final String runId;
  private final ScanListener listener;
  private final Clock clock;
  private final Map<String, TargetFacts> failed = new ConcurrentHashMap<>();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicReference<@Nullable StoreException> broken = new AtomicReference<>();

  Scan(TargetProbe probe, Vantage vantage, RunStore store, String runId, ScanListener listener, Clock clock) {
    this.probe = probe;
    this.vantage = vantage;
    this.store = store;
    this.runId = runId;
    this.listener = listener;
    this.clock = clock;
  }

  /// Measures every target, at most `width` at once; returns early when interrupted.
  void all(List<Target> targets, int before, int total, int width) {
    done.set(before);
    Semaphore turns = new Semaphore(width);
    each(targets, target -> {
      turns.acquireUninterruptibly();
      try {
        measure(target, total);
      } finally {
        turns.release();
      }
    });
    stopIfBroken();
  }

  /// The pass at the end of a run: every target that failed is looked at again (verdict rule 6).
  void again(List<Target> targets, int total) {
    List<Target> suspects = targets.stream().filter(target -> failed.containsKey(target.name())).toList();
    probe.forget();
    each(suspects, target -> guarded(target, () -> probe.remeasure(target, java.util.Objects.requireNonNull(failed.get(target.name()))), total));
    stopIfBroken();
  }

  private interface Work {
    void on(Target target);
  }

  private static void each(List<Target> targets, Work work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      targets.forEach(target -> threads.execute(() -> work.on(target)));
      threads.shutdown();
      try {
        threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException asked) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
  }

  private void measure(Target target, int total) {
    if (Thread.currentThread().isInterrupted() || broken.get() != null) {
      return;
    }
    listener.started(target.name());
    done.incrementAndGet();
    guarded(target, () -> probe.measure(target), total);
  }

  private interface Measurement {
    TargetFacts take();
  }

  /// Nothing one target does may end the run: a bug in a probe is logged and leaves that target
  /// inconclusive. A store that cannot be written ends it, for what follows would be lost.
  private void guarded(Target target, Measurement measurement, int total) {
    TargetFacts facts;
    try {
      facts = measurement.take();
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, target.name(), bug);
      facts = Unmeasured.facts(target.service());
    }
    if (Thread.currentThread().isInterrupted() || broken.get() != null) {
      return;
    }
    TargetResult result = new TargetResult(target, clock.now(), facts, Judge.assess(target, facts, vantage));
    if (result.assessment().failed()) {
      failed.put(target.name(), facts);
    }
    try {
      store.save(runId, result);
      listener.finished(result, done.get(), total);
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
