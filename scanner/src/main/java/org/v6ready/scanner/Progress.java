package org.v6ready.scanner;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.engine.ScanListener;
import org.v6ready.engine.ScanPlan;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.time.Clock;
import org.v6ready.report.Words;

/// A bar with the time left on a terminal; a line at the start otherwise.
final class Progress implements ScanListener, AutoCloseable {
  private static final int CELLS = 24;
  private static final String START_OF_LINE = "\r\u001b[K";

  private final Console console;
  private final int targets;
  private final @Nullable String resumed;
  private final long began = Clock.system().nanoTime();
  private boolean drawn;
  private boolean over;

  Progress(Console console, ScanPlan plan) {
    this.console = console;
    this.targets = plan.targets().size();
    this.resumed = plan.resume();
  }

  @Override
  public synchronized void begun(RunHeader header, int all) {
    if (resumed != null && !resumed.equals(header.id())) {
      console.say("progress.line-changed", Map.of("run", resumed));
    }
    console.say(
        "progress.begun",
        Map.of("run", header.id(), "targets", "" + all, "vantage", Words.in(console.language()).text("vantage." + header.vantage().type().word())));
    draw(0, "");
  }

  @Override
  public synchronized void finished(TargetResult result, int done, int all) {
    draw(done, result.target().name());
  }

  private void draw(int done, String name) {
    if (!console.errIsTerminal() || over) {
      return;
    }
    int filled = targets == 0 ? CELLS : CELLS * Math.min(done, targets) / targets;
    String bar = "█".repeat(filled) + "░".repeat(CELLS - filled);
    String line = bar + " " + done + "/" + targets + left(done) + "  " + name;
    console.err().print(START_OF_LINE + line.substring(0, Math.min(line.length(), console.columns() - 1)));
    console.err().flush();
    drawn = true;
  }

  private String left(int done) {
    if (done == 0 || done >= targets) {
      return "";
    }
    Duration spent = Duration.ofNanos(Clock.system().nanoTime() - began);
    long seconds = spent.multipliedBy(targets - done).dividedBy(done).toSeconds() + 1;
    return "  " + console.text("progress.left", Map.of("time", seconds / 60 + ":" + String.format("%02d", seconds % 60)));
  }

  /// Takes the bar away; what comes after is not drawn over.
  synchronized void end() {
    if (drawn && !over) {
      console.err().print(START_OF_LINE);
      console.err().flush();
    }
    over = true;
  }

  @Override
  public void close() {
    end();
  }
}
