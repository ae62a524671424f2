package org.v6ready.web.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.engine.ScanListener;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Target;
import org.v6ready.web.ScanControl;
import org.v6ready.web.ScanRefused;

/// The one scan that may run at a time, and where it has got to.
public final class LiveScan implements ScanListener {
  private static final int RECENT = 12;

  private final ScanControl control;
  private final Deque<Finished> recent = new ArrayDeque<>();
  private final Set<String> current = new LinkedHashSet<>();
  private @Nullable Thread thread;
  private int done;
  private int total;
  private String problem = "";

  /// A target that is done, with its rung.
  public record Finished(String name, String rung, boolean failed, boolean inconclusive) {}

  /// Where the scan stands. `problem` is the sentence it ended with, empty when all went well.
  public record State(boolean running, int done, int total, List<String> current, List<Finished> recent, String problem) {
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

  /// Starts a scan of these targets, all when empty; does nothing when one runs already.
  synchronized void start(List<String> names) {
    if (running()) {
      return;
    }
    List<String> known = control.targets().stream().map(Target::name).toList();
    names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
      throw new ScanRefused(name);
    });
    done = 0;
    total = names.isEmpty() ? known.size() : names.size();
    problem = "";
    recent.clear();
    current.clear();
    thread = Thread.ofVirtual().name("dashboard-scan").start(() -> run(names));
  }

  private void run(List<String> names) {
    try {
      control.scan(names, this);
    } catch (RuntimeException broken) {
      synchronized (this) {
        problem = String.valueOf(broken.getMessage());
      }
    }
  }

  /// Asks the running scan to stop; what is finished is kept.
  public synchronized void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /// Whether one runs now.
  public synchronized boolean running() {
    return thread != null && thread.isAlive();
  }

  /// A snapshot.
  public synchronized State state() {
    return new State(running(), done, total, new ArrayList<>(current).subList(0, Math.min(5, current.size())), List.copyOf(recent), problem);
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
    recent.addFirst(new Finished(
        result.target().name(), result.assessment().rung(), result.assessment().failed(), result.assessment().inconclusiveAt() != null));
    while (recent.size() > RECENT) {
      recent.removeLast();
    }
  }
}
