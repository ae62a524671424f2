package org.v6ready.probes;

import java.time.Duration;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;

/// What every probe is given: the network, what this vantage can see of it, and how patient to be.
/// `attempts` is K of verdict rule 6, `timeout` bounds one attempt, `allowPrivate` lifts rule 11,
/// `memory` is shared by all targets of a run.
public record ProbeContext(
    Wire wire,
    Vantage vantage,
    ProbeOptions options,
    int attempts,
    Duration timeout,
    boolean allowPrivate,
    RunMemory memory) {

  /// The context of one target.
  public static ProbeContext of(
      Wire wire, Vantage vantage, ProbeOptions options, Target target, RunMemory memory) {
    return new ProbeContext(
        wire, vantage, options, target.attempts(), target.timeout(), target.allowPrivate(), memory);
  }

  /// The deadline of one attempt that starts now.
  public Deadline deadline() {
    return Deadline.in(timeout, wire.clock());
  }

  /// A deadline `wait` from now.
  public Deadline deadline(Duration wait) {
    return Deadline.in(wait, wire.clock());
  }

  /// Whether rule 11 lets us send anything to an address.
  public boolean mayDial(IpAddress address) {
    return allowPrivate || address.global();
  }

  /// Whether a failure of an address can be its own: it may be dialled and our line carries its family.
  public boolean sees(IpAddress address) {
    return mayDial(address) && vantage.sees(address.family());
  }

  /// Whether our line carries a family.
  public boolean sees(Family family) {
    return vantage.sees(family);
  }
}
