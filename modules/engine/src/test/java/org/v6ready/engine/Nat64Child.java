package org.v6ready.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.checks.ladder.Nat64;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.fact.Nat64Trial;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Anchor;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.probes.RunMemory;
import org.v6ready.probes.host.HostPort;
import org.v6ready.probes.host.HostProbe;
import org.v6ready.probes.vantage.VantageProof;
import org.v6ready.probes.witness.Nat64Probe;
import org.v6ready.wire.Routes;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

/// Runs inside one network namespace: predicts from a line with both families, or tries from one behind
/// a NAT64. Prints a line for each host: name and the four columns.
final class Nat64Child {
  /// IPv6 is only believed once something was reached, and a DNS64's prefix once it carried something.
  private static final List<Anchor> CONTROLS =
      List.of(new Anchor("native.test", "dual-stack", "lab", 80), new Anchor("v4only.test", "ipv4-only", "lab", 80));

  private Nat64Child() {}

  public static void main(String... args) {
    List<IpAddress> resolver = List.of(IpAddress.of(args[1]));
    WireSettings settings =
        new WireSettings(resolver, null, null, null, null, "v6ready/test", 64, 1000, Routes.direct(), Clock.system());
    try (Wire wire = Wires.open(settings)) {
      boolean predict = args[0].equals("predict");
      Vantage vantage = predict ? Vantage.dualStack() : VantageProof.prove(wire, CONTROLS);
      ProbeContext context =
          new ProbeContext(wire, vantage, new ProbeOptions(false, false, 0), 1, Duration.ofSeconds(4), true, new RunMemory());
      List<HostFacts> hosts = new ArrayList<>();
      for (String name : args[2].split(",")) {
        hosts.add(HostProbe.look(DomainName.of(name), List.of(new HostPort(80, false)), false, context));
      }
      if (predict) {
        hosts.forEach(host -> print(host.host().ascii(), Nat64.host(host)));
      } else {
        System.out.println("# " + vantage.type() + " " + vantage.nat64Prefixes());
        tried(context, hosts, args[3]);
      }
    }
  }

  private static void print(String name, Nat64Outlook seen) {
    System.out.println(name + " " + seen.dns64() + " " + seen.pref64() + " " + seen.clat() + " " + seen.pure());
  }

  private static void tried(ProbeContext context, List<HostFacts> hosts, String literal) {
    List<Nat64Probe.Subject> subjects = new ArrayList<>();
    hosts.forEach(host -> subjects.add(new Nat64Probe.Subject(host.host().ascii(), host, 80)));
    subjects.add(new Nat64Probe.Subject(literal, null, 80));
    for (Nat64Trial trial : Nat64Probe.of(context, false).orElseThrow().run(subjects).trials()) {
      print(trial.host(), new Nat64Outlook(trial.dns64(), trial.pref64(), trial.clat(), trial.pure(), null, null));
    }
  }
}
