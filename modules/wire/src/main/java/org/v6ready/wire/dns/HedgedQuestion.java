package org.v6ready.wire.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.wire.Deadline;

/// One question in up to three tries. Each try waits on its own socket until the deadline, so that a
/// resolver which needs long for its SERVFAIL is still heard; the next one starts when the last
/// failed, or has been silent for a while. The first answer wins.
final class HedgedQuestion {
  private static final int TRIES = 3;
  private static final List<Duration> PATIENCE = List.of(Duration.ofMillis(1200), Duration.ofMillis(1800));

  private final Deadline deadline;
  private final LinkedBlockingQueue<Try> ended = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private int started;
  private int running;

  HedgedQuestion(Deadline deadline) {
    this.deadline = deadline;
  }

  /// Asks the resolver with the given index once.
  @FunctionalInterface
  interface Asking {
    DnsReply ask(int resolver);
  }

  /// How the question ended, which resolver said so, and how many tries it took.
  record Try(DnsReply reply, int resolver, int attempts) {
    DnsStatus status() {
      return DirectAuthority.read(reply).status();
    }

    private int worth() {
      return switch (status()) {
        case NOERROR, NXDOMAIN, BOGUS -> 5;
        case SERVFAIL -> 4;
        case REFUSED -> 3;
        case MALFORMED -> 2;
        case TIMEOUT -> 1;
        case NOT_ASKED -> 0;
      };
    }
  }

  Try run(int first, int resolvers, Asking asking) {
    Try best = null;
    try {
      start(first, asking);
      while (running > 0) {
        Try next = ended.poll(patience().toNanos(), TimeUnit.NANOSECONDS);
        if (next != null) {
          running--;
          best = better(best, next);
          if (next.status().clean()) {
            break;
          }
        } else if (deadline.passed()) {
          break;
        }
        if (started < Math.max(TRIES, resolvers) && started < 2 * TRIES && !deadline.passed()) {
          start((first + started) % resolvers, asking);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      threads.forEach(Thread::interrupt);
    }
    Try end = best == null ? new Try(new DnsReply.Silent(Duration.ZERO), first, started) : best;
    return new Try(end.reply(), end.resolver(), started);
  }

  private void start(int resolver, Asking asking) {
    started++;
    running++;
    threads.add(
        Thread.ofVirtual()
            .name("dns-try")
            .start(() -> ended.add(new Try(asking.ask(resolver), resolver, 0))));
  }

  private Duration patience() {
    Duration left = deadline.left().plusMillis(20);
    Duration wait = started <= PATIENCE.size() ? PATIENCE.get(started - 1) : left;
    return started >= TRIES ? left : wait.compareTo(left) < 0 ? wait : left;
  }

  private static Try better(@Nullable Try best, Try next) {
    return best == null || next.worth() > best.worth() ? next : best;
  }
}
