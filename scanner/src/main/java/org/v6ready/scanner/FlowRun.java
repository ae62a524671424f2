package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.FlowDay;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Quantity;
import org.v6ready.scanner.CounterOptions.CounterWatch;
import org.v6ready.scanner.UseCollectCommand.Listen;
import org.v6ready.store.UseStore;
import org.v6ready.use.flow.Collector;
import org.v6ready.use.flow.CollectorSettings;
import org.v6ready.use.flow.DnsAnswers;
import org.v6ready.use.flow.FlowMeasures;
import org.v6ready.wire.Wire;
import org.v6ready.wire.inlet.DatagramInlet;

/// One run of the flow collector: sockets, the days in the store, templates in a file. What has been
/// counted is put away every minute, so that a killed process loses no more than that.
final class FlowRun implements AutoCloseable {
  private static final String KIND = "flow-day";
  private static final int WINDOW_DAYS = 28;
  private static final Duration BETWEEN = Duration.ofSeconds(60);
  private static final Duration TICK = Duration.ofMillis(500);

  private final Console console;
  private final UseStore store;
  private final Path templates;
  private final String place;
  private final CounterWatch counters;
  private final DnsAnswers names;
  private final @Nullable DestinationLookUp lookUp;
  private final @Nullable LineTail dnsLog;
  private final Collector collector;
  private final DatagramInlet inlet;
  private final Clock clock = Clock.system();
  private final String run = clock.now().toString();

  FlowRun(
      Console console, CollectorSettings settings, UseStore store, Path home, String place, CounterWatch counters,
      @Nullable Path dnsLog, @Nullable Wire wire)
      throws IOException {
    this.console = console;
    this.store = store;
    this.templates = home.resolve("flow-templates.txt");
    this.place = place;
    this.counters = counters;
    this.names = new DnsAnswers(wire != null);
    this.lookUp = wire == null ? null : new DestinationLookUp(wire, names);
    this.dnsLog = dnsLog == null ? null : new LineTail(console.directory().resolve(dnsLog), names::line);
    this.collector = new Collector(settings, names, Files.isReadable(templates) ? Files.readString(templates) : "");
    this.inlet =
        DatagramInlet.open((source, port, payload) -> {
          synchronized (collector) {
            collector.datagram(source, port, payload, clock.now().toEpochMilli());
          }
        });
  }

  void listen(List<Listen> sockets) throws IOException {
    for (Listen socket : sockets) {
      int port = inlet.bind(socket.address(), socket.port());
      console.say("use.collect.at", Map.of("address", socket.address().toString(), "port", Integer.toString(port)));
    }
  }

  /// Waits until the time is over or the person presses Ctrl-C.
  void until(Duration wanted, Interruption interruption) throws IOException {
    long end = clock.nanoTime() + Math.min(wanted.toNanos(), Long.MAX_VALUE / 4);
    long next = clock.nanoTime();
    while (clock.nanoTime() < end && !interruption.came() && !Thread.currentThread().isInterrupted()) {
      if (clock.nanoTime() >= next) {
        putAway();
        next = clock.nanoTime() + BETWEEN.toNanos();
      }
      clock.pause(TICK);
      if (dnsLog != null) {
        dnsLog.read();
      }
    }
    boolean _ = Thread.interrupted();
  }

  private void putAway() throws IOException {
    if (counters.wanted()) {
      boolean _ = counters.read();
    }
    if (dnsLog != null) {
      dnsLog.read();
    }
    List<FlowDay> days;
    String learned;
    synchronized (collector) {
      days = collector.tally().days(place, run);
      learned = collector.templates();
      progress();
    }
    days.forEach(day -> store.keep(KIND, place + "/" + day.day() + "/" + run, day.day(), day));
    Path fresh = templates.resolveSibling("flow-templates.new");
    Files.writeString(fresh, learned);
    Files.move(fresh, templates, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void progress() {
    Map<String, Long> words = new TreeMap<>();
    collector.tally().skipped().forEach((reason, count) -> words.put(reason.word(), count));
    console.say("use.collect.progress", Map.of(
        "datagrams", Long.toString(collector.tally().datagrams()),
        "records", Long.toString(collector.tally().records()),
        "skipped", words.isEmpty() ? "–" : UseOptions.reasons(console, words)));
  }

  /// The figures of the last 28 days, stored.
  List<Measure> finish() throws IOException {
    putAway();
    Instant now = clock.now();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<FlowDay> days =
        store.kept(KIND, today.minusDays(WINDOW_DAYS - 1L), today.plusDays(1), FlowDay.class).stream()
            .filter(day -> day.place().equals(place))
            .toList();
    List<Measure> measures = new ArrayList<>(FlowMeasures.of(days, "flows/" + place + "/" + today, now));
    Optional<Measure> second = counters.measure(now);
    if (second.isPresent()) {
      measures.replaceAll(measure -> compared(measure, second.get()));
      measures.add(second.get());
    }
    store.add(measures);
    return measures;
  }

  /// Notes it when the counters of the same time say something else: one of both does not see everything.
  private static Measure compared(Measure measure, Measure counters) {
    boolean differs =
        !counters.notes().contains("agent-lag")
            && measure.series().quantity() == Quantity.OCTETS && Math.abs(measure.share() - counters.share()) > 0.05;
    if (!differs) {
      return measure;
    }
    return measure.noting("counters-disagree");
  }

  int exit() {
    synchronized (collector) {
      return collector.tally().records() > 0 ? Exit.OK : Exit.NOT_MEASURABLE;
    }
  }

  @Override
  public void close() {
    inlet.close();
    if (lookUp != null) {
      lookUp.close();
    }
  }
}
