package org.v6ready.probes.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserVisit;
import org.v6ready.model.web.BrowserWorld;
import org.v6ready.model.web.PageSketch;
import org.v6ready.probes.Together;
import org.v6ready.wire.Wire;
import org.v6ready.wire.proxy.ClientWorld;

/// Loads a page in the browser as a dual-stack user twice, with each family alone, and behind an
/// emulated NAT64 where that is asked for. At most two pages are open at once, whoever asks.
public final class BrowserProbe {
  private static final List<BrowserWorld> USUAL =
      List.of(BrowserWorld.DUAL_STACK, BrowserWorld.IPV6_ONLY, BrowserWorld.CONTROL, BrowserWorld.IPV4_ONLY);

  private final Chromium chromium;
  private final Wire wire;
  private final Function<String, PageSketch> sketcher;
  private final Screenshots screenshots;
  private final List<BrowserWorld> worlds;
  private final Semaphore pages = new Semaphore(2);

  /// A probe over a running browser; `sketcher` reduces HTML to what comparing needs.
  public BrowserProbe(
      Chromium chromium, Wire wire, Function<String, PageSketch> sketcher, Screenshots screenshots, boolean nat64) {
    this.chromium = chromium;
    this.wire = wire;
    this.sketcher = sketcher;
    this.screenshots = screenshots;
    List<BrowserWorld> all = new ArrayList<>(USUAL);
    if (nat64) {
      all.add(BrowserWorld.NAT64);
    }
    this.worlds = List.copyOf(all);
  }

  private record Load(BrowserVisit visit, byte[] picture) {}

  /// The page in every world, without IPv4 once more when that looks worse than usual (verdict rule 6).
  /// Never throws for what a page does.
  public BrowserFacts measure(String url, boolean allowPrivate) {
    List<Load> loads = Together.each(worlds, world -> inTurn(url, world, allowPrivate));
    byte[] first = loads.getFirst().picture();
    List<BrowserVisit> visits = new ArrayList<>(loads.stream().map(load -> compared(load, first)).toList());
    BrowserFacts seen = new BrowserFacts(url, chromium.version(), chromium.namespace() != null, visits);
    if (Doubt.about(seen)) {
      visits.add(compared(inTurn(url, BrowserWorld.IPV6_ONLY, allowPrivate), first));
    }
    return new BrowserFacts(url, seen.browser(), seen.isolated(), visits);
  }

  private Load inTurn(String url, BrowserWorld world, boolean allowPrivate) {
    pages.acquireUninterruptibly();
    long start = wire.clock().nanoTime();
    try {
      BrowserLoad.Sight sight = new BrowserLoad(chromium, wire, shown(world), allowPrivate).load(url);
      Duration took = since(start);
      String name = sight.picture().length == 0 ? "" : screenshots.keep(sight.picture());
      return new Load(
          new BrowserVisit(world, sight.loaded(), took, sight.requests(), sight.errors(), sketcher.apply(sight.html()), null, name, ""),
          sight.picture());
    } catch (BrowserUnavailable broken) {
      String why = broken.getMessage() == null ? "" : broken.getMessage();
      return new Load(
          new BrowserVisit(world, false, since(start), List.of(), List.of(), sketcher.apply(""), null, "", why), new byte[0]);
    } finally {
      pages.release();
    }
  }

  private static ClientWorld shown(BrowserWorld world) {
    return switch (world) {
      case DUAL_STACK, CONTROL -> ClientWorld.DUAL_STACK;
      case IPV4_ONLY -> ClientWorld.IPV4_ONLY;
      case IPV6_ONLY -> ClientWorld.IPV6_ONLY;
      case NAT64 -> ClientWorld.NAT64;
    };
  }

  private static BrowserVisit compared(Load load, byte[] first) {
    BrowserVisit visit = load.visit();
    return new BrowserVisit(
        visit.world(), visit.loaded(), visit.took(), visit.requests(), visit.errors(), visit.dom(),
        similarity(first, load.picture()), visit.screenshot(), visit.problem());
  }

  private static @Nullable Double similarity(byte[] first, byte[] other) {
    double alike = Ssim.between(first, other);
    return Double.isNaN(alike) ? null : alike;
  }

  private Duration since(long start) {
    return Duration.ofNanos(wire.clock().nanoTime() - start);
  }
}
