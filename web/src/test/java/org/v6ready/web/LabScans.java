package org.v6ready.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.v6ready.checks.Judge;
import org.v6ready.engine.Engine;
import org.v6ready.engine.ScanListener;
import org.v6ready.engine.ScanPlan;
import org.v6ready.lab.Lab;
import org.v6ready.lab.Scenario;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.store.RunStore;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

/// The lab as something the dashboard can scan.
final class LabScans implements ScanControl, AutoCloseable {
  private static final Actor[] OWNERS = {Actor.PROVINCE, Actor.COMMUNE, Actor.MINISTRY, Actor.VENDOR};

  private final RunStore store;
  private final Set<String> ids;
  private final Lab lab = Lab.start();
  private final Wire wire;
  boolean demonstration = true;

  /// With the whole cast.
  LabScans(RunStore store) {
    this(store, Set.of());
  }

  /// With these members of the cast only, all when none is named.
  LabScans(RunStore store, Set<String> ids) {
    this.store = store;
    this.ids = ids;
    this.wire =
        Wires.open(
            new WireSettings(
                lab.resolvers(), lab.caFile(), lab.rootHints(), lab.trustAnchor(), null,
                "v6ready", 6, 1000, lab::towards, Clock.system()));
  }

  @Override
  public List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (Scenario scenario : lab.scenarios()) {
      if (ids.isEmpty() || ids.contains(scenario.id())) {
        targets.add(owned(scenario.target(), OWNERS[targets.size() % OWNERS.length]));
      }
    }
    targets.add(owned(Target.of("Tên miền của tỉnh", new Service.Dns(DomainName.of("khoe-manh.test"))), Actor.PROVINCE));
    targets.add(owned(Target.of("Tên miền cũ", new Service.Dns(DomainName.of("ten-chi-ipv4.test"))), Actor.VENDOR));
    return targets;
  }

  private static Target owned(Target target, Actor owner) {
    return new Target(target.name(), target.service(), owner, List.of("dịch vụ công"), false, 1, Duration.ofSeconds(2));
  }

  @Override
  public void scan(List<String> names, ScanListener listener) {
    List<Target> asked = targets().stream().filter(t -> names.isEmpty() || names.contains(t.name())).toList();
    ScanPlan plan =
        new ScanPlan(asked, "UBND xã Trần Phú", lab.anchors(), ProbeOptions.full(), 4, null, demonstration, "v6ready 1.0.0");
    new Engine(wire, store).scan(plan, listener);
  }

  /// Scans now, and makes two earlier runs out of it: one from a machine without IPv6, one in which
  /// the first services were not there yet.
  Run history() {
    scan(List.of(), new ScanListener() {});
    Run now = store.run(store.headers(1).getFirst().id()).orElseThrow();
    earlier(now, Duration.ofDays(7), Vantage.ipv4Only(), 0);
    earlier(now, Duration.ofDays(14), now.header().vantage(), 3);
    return now;
  }

  private void earlier(Run now, Duration ago, Vantage vantage, int missing) {
    RunHeader header = now.header();
    Instant then = header.started().minus(ago);
    RunHeader old =
        new RunHeader("earlier-" + ago.toDays(), then, null, header.policy(), header.program(),
            header.organisation(), header.demonstration(), vantage);
    store.begin(old);
    store.list(old.id(), now.results().stream().map(r -> r.target().name()).toList());
    for (TargetResult result : now.results().subList(missing, now.results().size())) {
      store.save(old.id(), new TargetResult(result.target(), then, result.facts(), Judge.assess(result.target(), result.facts(), vantage)));
    }
    store.finish(old.id(), then.plusSeconds(95));
  }

  @Override
  public void close() {
    wire.close();
    lab.close();
  }
}
