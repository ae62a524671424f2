package org.v6ready.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.v6ready.checks.Judge;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.probes.TargetProbe;
import org.v6ready.store.RunStore;

/// The targets of one run, each measured, judged and stored on a thread of its own.
final class Scan {
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final System.Logger LOG = System.getLogger(Scan.class.getName());

  private final TargetProbe probe;
  private final Vantage vantage;
  private final RunStore store;
  private final String runId;
  private final ScanListener listener;
  private final Clock clock;
  private final Map<String, TargetFacts> failed = new ConcurrentHashMap<>();
  private final AtomicInteger done = new AtomicInteger();

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
  }

  /// The pass at the end of a run: every target that failed is looked at again (verdict rule 6).
  void again(List<Target> targets, int total) {
    List<Target> suspects = targets.stream().filter(target -> failed.containsKey(target.name())).toList();
    probe.forget();
    each(suspects, target -> guarded(target, () -> probe.remeasure(target, java.util.Objects.requireNonNull(failed.get(target.name()))), total));
  }

  private interface Work {
    void on(Target target);
  }

  private static void each(List<Target> targets, Work work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      targets.forEach(target -> threads.submit(() -> work.on(target)));
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
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    listener.started(target.name());
    done.incrementAndGet();
    guarded(target, () -> probe.measure(target), total);
  }

  private interface Measurement {
    TargetFacts take();
  }

  /// Nothing one target does may end the run: a bug in a probe is logged and costs that target only.
  private void guarded(Target target, Measurement measurement, int total) {
    try {
      TargetFacts facts = measurement.take();
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      TargetResult result = new TargetResult(target, clock.now(), facts, Judge.assess(target, facts, vantage));
      if (result.assessment().failed()) {
        failed.put(target.name(), facts);
      }
      store.save(runId, result);
      listener.finished(result, done.get(), total);
    } catch (org.v6ready.store.StoreException full) {
      throw full;
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, target.name() + ": " + LONGEST, bug);
    }
  }
}
