package org.v6ready.office.netns;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.v6ready.checks.office.OfficeJudge;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.AuditProfile;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeAssessment;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Anchor;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.office.AuditOrder;
import org.v6ready.office.OfficeAudit;
import org.v6ready.office.host.HostLook;
import org.v6ready.office.inventory.OuiRegistry;
import org.v6ready.probes.vantage.VantageProof;
import org.v6ready.wire.Routes;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

/// The audit as it runs in a namespace of the tests: prints a line for each verdict and each device, and the
/// milliseconds it took.
final class AuditInside {
  private AuditInside() {}

  /// Takes the profile, the interface, the resolver, the root hints, and the routers that belong there.
  static void main(String[] args) {
    PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    WireSettings settings =
        new WireSettings(
            List.of(IpAddress.of(args[2])), null, Path.of(args[3]), null, null, "test", 6, 20, Routes.direct(), Clock.system());
    Office office =
        new Office("thử", null, null, null, 10, List.of(args).subList(4, args.length), new TreeMap<>());
    AuditProfile profile = AuditProfile.ofWord(args[0]).orElseThrow();
    List<Anchor> anchors =
        List.of(
            new Anchor("dual.anchor.vn", "dual-stack", "A", 443), new Anchor("six.anchor.vn", "ipv6-only", "B", 443),
            new Anchor("four.anchor.vn", "ipv4-only", "C", 443));
    try (Wire wire = Wires.open(settings)) {
      Vantage vantage = VantageProof.prove(wire, anchors);
      long start = System.nanoTime();
      LocalHost host = HostLook.ofThisSystem().read();
      AuditOrder order = new AuditOrder(office, profile, profile == AuditProfile.PASSIVE ? null : "người thử", args[1], anchors);
      OfficeFacts facts = new OfficeAudit(wire, order, OuiRegistry.empty()).run(host, _ -> org.v6ready.model.dns.AddressAnswer.notAsked(), () -> vantage);
      print(facts, out);
      facts.inventory().known().ifPresent(found -> found.devices().forEach(device -> out.println(line(device))));
      out.println("took\t" + (System.nanoTime() - start) / 1_000_000);
    }
  }

  private static void print(OfficeFacts facts, PrintStream out) {
    OfficeAssessment assessment = OfficeJudge.assess(facts);
    out.println("vantage\t" + facts.vantage().type());
    out.println("rung\t" + assessment.rung());
    assessment.verdicts().forEach(one -> out.println("verdict\t" + one.check() + "\t" + one.judgement() + "\t" + one.code() + "\t" + one.args()));
    out.println("packets\t" + facts.packets());
  }

  private static String line(Device device) {
    return "device\t" + device.mac() + "\t" + device.kind() + (device.self() ? " self" : "") + (device.router() ? " router" : "");
  }
}
