package org.v6ready.probes.vantage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.vantage.Anchor;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.probes.Together;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Dialled;

/// Dials each anchor over each family it should have.
final class AnchorTrial {
  private static final Duration LOOKUP = Duration.ofSeconds(4);
  private static final Duration DIAL = Duration.ofSeconds(4);

  private final Wire wire;

  AnchorTrial(Wire wire) {
    this.wire = wire;
  }

  private record Trial(Anchor anchor, Family family) {}

  List<AnchorResult> all(List<Anchor> anchors) {
    List<Trial> trials = new ArrayList<>();
    for (Anchor anchor : anchors) {
      for (Family family : VantageProof.families()) {
        if (expects(anchor, family)) {
          trials.add(new Trial(anchor, family));
        }
      }
    }
    return Together.each(trials, this::one);
  }

  private static boolean expects(Anchor anchor, Family family) {
    return switch (anchor.kind()) {
      case "ipv4-only", "ipv4-literal" -> family == Family.IPV4;
      case "ipv6-only", "ipv6-literal", "ipv6-zone", "path-mtu" -> family == Family.IPV6;
      default -> true;
    };
  }

  private AnchorResult one(Trial trial) {
    Optional<IpAddress> address = address(trial);
    if (address.isEmpty()) {
      return result(trial, null, TcpState.NOT_ATTEMPTED, null);
    }
    Dialled dialled = wire.dialer().dial(address.get(), trial.anchor().port(), Deadline.in(DIAL, wire.clock()));
    if (dialled instanceof Dialled.Open open) {
      open.connection().close();
    }
    TcpState state = dialled.attempt().state();
    return result(trial, address.get(), state, state == TcpState.NOT_ATTEMPTED ? null : answered(state));
  }

  /// Only a connection proves the line: a refusal may be the work of a middlebox on our side.
  static boolean answered(TcpState state) {
    return state == TcpState.OPEN;
  }

  private Optional<IpAddress> address(Trial trial) {
    Optional<IpAddress> literal = IpAddress.parse(trial.anchor().name());
    return literal.isPresent()
        ? literal
        : DomainName.parse(trial.anchor().name())
            .flatMap(
                name ->
                    wire.resolver().addresses(name, trial.family(), Deadline.in(LOOKUP, wire.clock())).addresses().stream()
                        .filter(IpAddress::global)
                        .findFirst());
  }

  private static AnchorResult result(
      Trial trial, @Nullable IpAddress address, TcpState state, @Nullable Boolean works) {
    Anchor anchor = trial.anchor();
    return new AnchorResult(
        anchor.name(), anchor.kind(), anchor.operator(), trial.family(), address == null ? null : address.toString(), state, works);
  }
}
