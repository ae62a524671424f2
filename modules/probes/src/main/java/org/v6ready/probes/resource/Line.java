package org.v6ready.probes.resource;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.probes.resource.ResourceCrawl.Found;

/// What a page wants from one server at one level, in the order it is asked for. Safe for many threads.
final class Line {
  private final WebUrl door;
  private final Queue<Found> waiting;
  private final CountDownLatch unserved;
  private final CountDownLatch unservedOfAll;

  private Line(WebUrl door, List<Found> found, CountDownLatch unservedOfAll) {
    this.door = door;
    this.waiting = new ConcurrentLinkedQueue<>(found);
    this.unserved = new CountDownLatch(found.size());
    this.unservedOfAll = unservedOfAll;
  }

  /// The lines of one level, by server, in order of first appearance.
  static List<Line> of(List<Found> level) {
    Map<WebUrl, List<Found>> byDoor = new LinkedHashMap<>();
    level.forEach(one -> byDoor.computeIfAbsent(door(one), _ -> new java.util.ArrayList<>()).add(one));
    CountDownLatch all = new CountDownLatch(level.size());
    return byDoor.entrySet().stream().map(each -> new Line(each.getKey(), each.getValue(), all)).toList();
  }

  /// The server of a URL, as far as a connection goes.
  static WebUrl door(Found one) {
    WebUrl url = one.reference.url();
    return new WebUrl(url.tls(), url.host(), url.port(), "/");
  }

  WebUrl door() {
    return door;
  }

  /// How many have not been taken.
  int size() {
    return waiting.size();
  }

  /// Takes the next; null when none is left.
  @Nullable Found next() {
    return waiting.poll();
  }

  /// One that was taken has been served.
  void served() {
    unserved.countDown();
    unservedOfAll.countDown();
  }

  /// Waits until the whole line is served; false when it is not within `patience`.
  boolean empty(Duration patience) {
    return within(patience, unserved);
  }

  /// Waits until every line of the level is served; false when one is not within `patience`.
  boolean allEmpty(Duration patience) {
    return within(patience, unservedOfAll);
  }

  private static boolean within(Duration patience, CountDownLatch unserved) {
    try {
      return unserved.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
