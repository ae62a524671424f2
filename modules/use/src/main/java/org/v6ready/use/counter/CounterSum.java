package org.v6ready.use.counter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.model.use.Window;
import org.v6ready.use.Formulas;

/// Adds up what counters grew by from reading to reading. A counter that went back or started anew (a
/// restart, an interface taken down, 32 bits that overflowed) loses that one step and nothing else.
public final class CounterSum {
  /// Octets of an Ethernet header, as interfaces count it; 18 with a VLAN tag, 22 with PPPoE.
  public static final int ETHERNET = 14;

  private final int linkHeader;
  private @Nullable CounterReading last;
  private @Nullable Instant first;
  private long ipv6;
  private long ipv4;
  private boolean estimated;
  private boolean narrow;

  public CounterSum(int linkHeader) {
    this.linkHeader = linkHeader;
  }

  /// Takes the next reading.
  public void add(CounterReading now) {
    CounterReading before = last;
    last = now;
    if (before == null) {
      first = now.at();
      return;
    }
    long six = now.ipv6() - before.ipv6();
    long four =
        now.ipv4Estimated()
            ? now.octets() - before.octets() - linkHeader * (now.packets() - before.packets()) - six
            : now.ipv4() - before.ipv4();
    boolean back = now.octets() < before.octets() || now.packets() < before.packets() || now.ipv4() < before.ipv4() || now.epoch() != before.epoch();
    if (six >= 0 && !back) {
      ipv6 += six;
      // ARP and other non-IP frames are in the rest; a rest below zero is rounding.
      ipv4 += Math.max(0, four);
      estimated |= now.ipv4Estimated();
      narrow |= now.narrow();
    }
  }

  /// The share so far; empty when nothing moved.
  public Optional<Double> share() {
    return ipv6 + ipv4 == 0 ? Optional.empty() : Optional.of((double) ipv6 / (ipv6 + ipv4));
  }

  /// The figure so far; empty when nothing moved. A total: it has no interval.
  public Optional<Measure> measure(String place, Instant recorded) {
    CounterReading end = last;
    Instant start = first;
    if (end == null || start == null || ipv6 + ipv4 == 0) {
      return Optional.empty();
    }
    Series series = new Series(Method.COUNTERS, Quantity.OCTETS, place);
    return Optional.of(
        new Measure(
            series.key() + "/" + start, series, new Window(start, end.at()), ipv6, ipv6 + ipv4,
            (double) ipv6 / (ipv6 + ipv4), null, null, List.of(), null, Map.of(), Map.of(),
            notes(), Formulas.VERSION, recorded));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(List.of("few-days"));
    if (estimated) {
      notes.add("ipv4-estimated");
    }
    if (narrow) {
      notes.add("counter-32-bit");
    }
    return notes;
  }
}
