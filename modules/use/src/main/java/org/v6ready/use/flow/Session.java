package org.v6ready.use.flow;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is known about one observation domain of one exporter: its templates, its samplers, the data
/// that waits for a template, and the numbering of what it sends (RFC 7011 section 3.1, RFC 3954
/// section 5.1: one numbering per domain).
final class Session {
  static final int MOST_TEMPLATES = 2_000;

  private static final int MOST_WAITING = 1_000;
  private static final int MOST_WAITING_OCTETS = 4 << 20;
  private static final long PATIENCE_MILLIS = 60_000;

  private final int number;
  private final Room room;
  private final Map<Integer, Template> templates = new HashMap<>();
  private final Map<Long, Long> samplers = new HashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int waitingOctets;
  private long everySampler;
  private long expected = -1;
  private long uptime = -1;
  private int port;
  private long lastSeen;

  Session(int number, Room room) {
    this.number = number;
    this.room = room;
  }

  /// A set that came before its template.
  record Waiting(int template, ByteBuffer octets, long receivedMillis, long bootMillis, boolean ipfix) {}

  int number() {
    return number;
  }

  Map<Integer, Template> templates() {
    return templates;
  }

  @Nullable Template template(int id) {
    return templates.get(id);
  }

  /// Keeps a template; false when there are more than any exporter has.
  boolean learn(Template template) {
    if (!templates.containsKey(template.id()) && (templates.size() >= MOST_TEMPLATES || !room.template())) {
      return false;
    }
    templates.put(template.id(), template);
    return true;
  }

  /// Removes the templates that the exporter takes back.
  void withdraw(Predicate<Template> which) {
    int before = templates.size();
    templates.values().removeIf(which);
    room.forgetTemplates(before - templates.size());
  }

  void forget() {
    withdraw(_ -> true);
    samplers.clear();
    everySampler = 0;
  }

  /// Whether this template contradicts one that another UDP port of the exporter is still using: two
  /// processes with one domain number.
  boolean contradicts(Template template, int fromPort, long nowMillis) {
    Template known = templates.get(template.id());
    return known != null && !known.same(template) && fromPort != port && nowMillis - lastSeen < 30_000;
  }

  void seen(int fromPort, long nowMillis) {
    port = fromPort;
    lastSeen = nowMillis;
  }

  /// Notes the uptime of the exporter (milliseconds, 32 bits); true when it went back, which means a
  /// restart: everything learned is void. Reordered datagrams and the wrap after 49.7 days are none.
  boolean restarted(long millis) {
    boolean back = uptime >= 0 && millis < uptime - 60_000 && uptime < 0xffff_ffffL - 3_600_000;
    if (back || millis > uptime || uptime >= 0xffff_ffffL - 3_600_000) {
      uptime = millis;
    }
    return back;
  }

  /// Compares the number a message carries with the one expected and expects the next; how many are
  /// missing. Jumps too large to be loss are restarts.
  long missing(long sequence, long step) {
    long lost = 0;
    if (expected >= 0) {
      long gap = sequence - expected & 0xffff_ffffL;
      lost = gap < 1_000_000 ? gap : 0;
      if (gap > 0xffff_ffffL - 10_000) {
        // An older one that came late: it was counted missing, and the numbering goes on as before.
        return -1;
      }
    }
    expected = sequence + step & 0xffff_ffffL;
    return lost;
  }

  /// The next number cannot be told: how many records a message held is unknown without its template.
  void lostCount() {
    expected = -1;
  }

  void sampler(long id, long rate) {
    if (samplers.size() < 1_000) {
      samplers.put(id, rate);
    }
  }

  void everySampler(long rate) {
    everySampler = rate;
  }

  /// The rate of a sampler, else the exporter's only one, else 0.
  long rate(long id, boolean named) {
    Long known = named ? samplers.get(id) : null;
    return known != null ? known : !named && samplers.size() == 1 ? samplers.values().iterator().next() : everySampler;
  }

  /// Keeps a set until its template comes; what had to be thrown away for it.
  int await(int template, ByteBuffer set, long receivedMillis, long bootMillis, boolean ipfix) {
    int gone = 0;
    while (!waiting.isEmpty()
        && (waiting.size() >= MOST_WAITING
            || waitingOctets + set.remaining() > MOST_WAITING_OCTETS
            || receivedMillis - waiting.getFirst().receivedMillis() > PATIENCE_MILLIS)) {
      waited(waiting.removeFirst());
      gone++;
    }
    if (!room.waits(set.remaining())) {
      return gone + 1;
    }
    ByteBuffer copy = ByteBuffer.allocate(set.remaining()).put(set.duplicate()).flip();
    waiting.add(new Waiting(template, copy, receivedMillis, bootMillis, ipfix));
    waitingOctets += copy.remaining();
    return gone;
  }

  /// Takes out the sets that waited for a template.
  Iterable<Waiting> arrived(int template) {
    Deque<Waiting> ready = new ArrayDeque<>();
    for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
      Waiting one = all.next();
      if (one.template() == template) {
        all.remove();
        waited(one);
        ready.add(one);
      }
    }
    return ready;
  }

  private void waited(Waiting set) {
    waitingOctets -= set.octets().remaining();
    room.waitsNoMore(set.octets().remaining());
  }
}
