package org.v6ready.web.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.engine.ScanListener;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Target;
import org.v6ready.web.ScanControl;
import org.v6ready.web.ScanRefused;
import org.v6ready.web.view.Marks;

/// The one scan that may run at a time, and where it has got to.
public final class LiveScan implements ScanListener {
  private static final int RECENT = 12;
  private static final int SHOWN = 5;

  private final ScanControl control;
  private final Deque<Finished> recent = new ArrayDeque<>();
  private final Set<String> current = new LinkedHashSet<>();
  private @Nullable Thread thread;
  private int done;
  private int total;
  private @Nullable RuntimeException trouble;
  private boolean stopped;

  /// A target that is done, with its rung and the step of the rung's colour.
  public record Finished(String name, String rung, int ramp, boolean failed, boolean inconclusive) {}

  /// Where the scan stands. `rechecking` says that every target is done and the failures are looked
  /// at again; `stopped` that a person asked it to stop.
  public record State(
      boolean running, boolean rechecking, boolean stopped, int done, int total, List<String> current, List<Finished> recent) {
    /// Whole percent done.
    public int percent() {
      return total == 0 ? 0 : done * 100 / total;
    }
  }

  /// A scan that has not been started.
  public LiveScan(ScanControl control) {
    this.control = control;
  }

  /// The targets that could be scanned.
  List<Target> targets() {
    return control.targets();
  }

  /// The targets of targets.yaml, none while the file has problems.
  public List<Target> declared() {
    try {
      return control.targets();
    } catch (ScanRefused unreadable) {
      return List.of();
    }
  }

  /// What the last scan broke on.
  synchronized Optional<RuntimeException> trouble() {
    return Optional.ofNullable(trouble);
  }

  /// Starts a scan of these targets, all when empty; refuses when one runs already.
  synchronized void start(List<String> names) {
    if (running()) {
      throw ScanRefused.key("scan.already", Map.of());
    }
    List<String> known = control.targets().stream().map(Target::name).toList();
    names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
      throw ScanRefused.key("scan.noTarget", Map.of("name", name));
    });
    done = 0;
    total = names.isEmpty() ? known.size() : names.size();
    trouble = null;
    stopped = false;
    recent.clear();
    current.clear();
    thread = Thread.ofVirtual().name("dashboard-scan").start(() -> run(names));
  }

  private void run(List<String> names) {
    try {
      control.scan(names, this);
    } catch (RuntimeException broken) {
      synchronized (this) {
        trouble = broken;
      }
    }
  }

  /// Asks the running scan to stop; what is finished is kept.
  public synchronized void stop() {
    if (thread != null && thread.isAlive()) {
      stopped = true;
      thread.interrupt();
    }
  }

  /// Whether one runs now.
  public synchronized boolean running() {
    return thread != null && thread.isAlive();
  }

  /// A snapshot.
  public synchronized State state() {
    boolean running = running();
    return new State(
        running, running && total > 0 && done >= total, stopped, done, total,
        current.stream().limit(SHOWN).toList(), List.copyOf(recent));
  }

  @Override
  public synchronized void begun(RunHeader header, int targets) {
    total = targets;
  }

  @Override
  public synchronized void started(String targetName) {
    current.add(targetName);
  }

  @Override
  public synchronized void finished(TargetResult result, int doneNow, int targets) {
    current.remove(result.target().name());
    done = Math.max(done, doneNow);
    String rung = result.assessment().rung();
    recent.removeIf(earlier -> earlier.name().equals(result.target().name()));
    recent.addFirst(
        new Finished(
            result.target().name(), rung, Marks.ramp(rung), result.assessment().failed(),
            result.assessment().inconclusiveAt() != null));
    while (recent.size() > RECENT) {
      recent.removeLast();
    }
  }
}
