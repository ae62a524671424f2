package org.v6ready.probes.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.fact.Nat64Run;
import org.v6ready.model.fact.Nat64Trial;
import org.v6ready.model.vantage.Nat64Prefix;
import org.v6ready.model.verdict.Nat64Outlook.Outlook;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.dial.Dialer;
import org.v6ready.wire.nat64.Dns64Stub;
import org.v6ready.wire.nat64.EmbeddedIpv4;
import org.v6ready.wire.nat64.RelayDialer;

/// Tries hosts as clients behind a NAT64 would: through the line's own where it has one, else through an
/// emulated one. Nothing but connecting is tried; what a host then serves the rest of the run has seen.
public final class Nat64Probe {
  private static final int WIDTH = 8;
  private static final int ADDRESSES = 3;

  private final ProbeContext context;
  private final Nat64Prefix own;
  private final boolean emulated;
  private final boolean dns64;
  private final Dialer dialer;
  private final Dns64Stub stub;

  private Nat64Probe(ProbeContext context, Nat64Prefix own, boolean emulated, boolean dns64) {
    this.context = context;
    this.own = own;
    this.emulated = emulated;
    this.dns64 = dns64;
    Dialer plain = context.wire().dialer();
    this.dialer = emulated ? new RelayDialer(plain, own.prefix()) : plain;
    this.stub = new Dns64Stub(own.prefix());
  }

  /// A probe through the line's NAT64, or an emulated one when `emulate` and our line has both
  /// families; empty when there is neither. Where no DNS64 was found, or what it makes up reaches nothing
  /// from this line, its column is not tried, whatever routers advertise.
  public static Optional<Nat64Probe> of(ProbeContext context, boolean emulate) {
    Optional<Nat64Prefix> found = context.vantage().nat64InUse();
    if (found.isPresent() && context.sees(Family.IPV6)) {
      return Optional.of(new Nat64Probe(context, found.get(), false, Boolean.TRUE.equals(context.vantage().dns64Carries())));
    }
    return emulate && context.sees(Family.IPV6) && context.sees(Family.IPV4)
        ? Optional.of(new Nat64Probe(context, new Nat64Prefix(EmbeddedIpv4.WELL_KNOWN, List.of(), null), true, true))
        : Optional.empty();
  }

  /// A host by what DNS says of it, or an IPv4 literal, and the port to try.
  public record Subject(String host, @Nullable HostFacts facts, int port) {}

  /// Every subject tried.
  public Nat64Run run(List<Subject> subjects) {
    return new Nat64Run(emulated, own.prefix(), own.sources(), Together.each(subjects, WIDTH, this::trial));
  }

  private Nat64Trial trial(Subject subject) {
    HostFacts facts = subject.facts();
    if (facts != null) {
      return named(subject, facts);
    }
    AddressAnswer literal = IpAddress.parse(subject.host()).map(AddressAnswer::of).orElseGet(AddressAnswer::notAsked);
    Outlook translated = outlook(connects(stub.made(literal), subject.port()));
    return new Nat64Trial(subject.host(), subject.port(), dns64 ? Outlook.FAILS : null, translated, translated, Outlook.FAILS);
  }

  private Nat64Trial named(Subject subject, HostFacts facts) {
    List<IpAddress> through = new ArrayList<>(facts.aaaa().addresses());
    // A real DNS64 has already answered; what it made up was set apart.
    through.addAll(emulated ? List.of() : facts.aaaa().synthesised());
    List<IpAddress> answered = emulated ? stub.answer(facts.aaaa(), facts.a()) : through;
    Boolean pure = connects(facts.aaaa().addresses(), subject.port());
    Boolean made = connects(stub.made(facts.a()), subject.port());
    Boolean either = either(pure, made);
    Outlook behind = dns64 ? outlook(connects(answered, subject.port())) : null;
    boolean slow = behind == Outlook.OK && !clean(facts.aaaa().status());
    return new Nat64Trial(
        subject.host(), subject.port(), slow ? Outlook.SLOW : behind, outlook(either), outlook(either), outlook(pure));
  }

  private static @Nullable Boolean either(@Nullable Boolean one, @Nullable Boolean other) {
    if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
      return true;
    }
    boolean untried = one == null || other == null;
    return untried ? null : Boolean.FALSE;
  }

  private static boolean clean(DnsStatus status) {
    return status.clean() || status == DnsStatus.NXDOMAIN;
  }

  private static @Nullable Outlook outlook(@Nullable Boolean connects) {
    return connects == null ? null : connects ? Outlook.OK : Outlook.FAILS;
  }

  /// Whether one of the addresses connects; null when we could not try. No address is no connection.
  private @Nullable Boolean connects(List<IpAddress> addresses, int port) {
    boolean tried = addresses.isEmpty();
    for (IpAddress address : addresses.stream().limit(ADDRESSES).toList()) {
      if (!mayDial(address)) {
        tried = true;
        continue;
      }
      Dialled dialled = dialer.dial(address, port, context.deadline());
      if (dialled instanceof Dialled.Open open) {
        open.connection().close();
        return true;
      }
      tried |= dialled.attempt().state() != TcpState.NOT_ATTEMPTED;
    }
    return tried ? false : null;
  }

  /// An address of a prefix of the line stands for the IPv4 address inside (verdict rule 11); the DNS64
  /// may use another than routers advertise.
  private boolean mayDial(IpAddress address) {
    return Stream.concat(Stream.of(own), context.vantage().nat64().stream())
        .flatMap(one -> EmbeddedIpv4.extract(one.prefix(), address).stream())
        .findFirst()
        .map(context::mayDial)
        .orElseGet(() -> context.mayDial(address));
  }
}
