package org.v6ready.probes;

import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.probes.endpoint.EndpointProbe;
import org.v6ready.probes.mail.MailProbe;
import org.v6ready.probes.recheck.EarlierAttempts;
import org.v6ready.probes.web.WebProbe;
import org.v6ready.probes.witness.WebWitness;
import org.v6ready.probes.zone.ZoneTargetProbe;
import org.v6ready.wire.Wire;

/// Measures one target: straight-line, blocking, for a virtual thread. What targets share is measured
/// once a run.
public final class TargetProbe {
  private final Wire wire;
  private final Vantage vantage;
  private final ProbeOptions options;
  private final Instruments instruments;
  private final RunMemory memory = new RunMemory();
  private final RunMemory secondLook = new RunMemory();

  /// Probes over `wire`, whose vantage has been proven.
  public TargetProbe(Wire wire, Vantage vantage, ProbeOptions options, Instruments instruments) {
    this.wire = wire;
    this.vantage = vantage;
    this.options = options;
    this.instruments = instruments;
  }

  /// Everything measured about the target. Never throws for what a network or a server does. When the
  /// thread is interrupted it ends soon with what it has; the rest is `not-attempted`.
  public TargetFacts measure(Target target) {
    return measure(target, ProbeContext.of(wire, vantage, options, target, memory));
  }

  /// Measures again, one attempt each and from a memory of its own, and keeps the earlier connection
  /// attempts as evidence (verdict rule 6).
  public TargetFacts remeasure(Target target, TargetFacts earlier) {
    ProbeOptions again = new ProbeOptions(options.names(), options.resources(), 0);
    ProbeContext context =
        new ProbeContext(
            wire, vantage, again, 1, target.timeout(), target.allowPrivate(), secondLook);
    return EarlierAttempts.into(measure(target, context), earlier);
  }

  /// The facts with what the run's instruments add; the same facts when they add nothing.
  public TargetFacts witness(Target target, TargetFacts measured) {
    ProbeContext context = ProbeContext.of(wire, vantage, options, target, memory);
    return target.service() instanceof Service.Web web && measured instanceof TargetFacts.Web facts
        ? new WebWitness(web, context, instruments).look(facts)
        : measured;
  }

  private static TargetFacts measure(Target target, ProbeContext context) {
    return switch (target.service()) {
      case Service.Web web -> WebProbe.measure(web, context);
      case Service.Mail mail -> MailProbe.measure(target, mail, context);
      case Service.Dns dns -> ZoneTargetProbe.measure(target, dns, context);
      case Service.Endpoint endpoint -> EndpointProbe.measure(target, endpoint, context);
    };
  }
}
