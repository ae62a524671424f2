package org.v6ready.probes.vantage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.vantage.AdvertisedNat64;
import org.v6ready.model.vantage.Anchor;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.model.vantage.FamilyState;
import org.v6ready.model.vantage.Nat64Prefix;
import org.v6ready.model.vantage.TriedNat64;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.vantage.VantageType;
import org.v6ready.probes.Together;
import org.v6ready.wire.Wire;

/// Proves what this machine can see before any target is judged (verdicts, section 2). The root servers
/// every walk begins at are anchors too: they are run by independent operators, and exist in any
/// Internet, also in a laboratory's.
public final class VantageProof {
  private VantageProof() {}

  /// Tries every anchor over every family, finds NAT64 and DNS64, and classifies the vantage; no anchors
  /// mean the shipped ones. Takes at most about ten seconds, however broken the line. The resolver is
  /// told which prefixes to strip.
  public static Vantage prove(Wire wire, List<Anchor> anchors) {
    try (AdvertisedPrefixes routers = AdvertisedPrefixes.listen(wire)) {
      return prove(wire, anchors, routers);
    }
  }

  private static Vantage prove(Wire wire, List<Anchor> anchors, AdvertisedPrefixes routers) {
    List<Anchor> asked = anchors.isEmpty() ? DefaultAnchors.load() : anchors;
    var all =
        Together.both(
            () ->
                Together.both(
                    () -> new AnchorTrial(wire).all(asked),
                    () -> new Nat64Discovery(wire).prefixes()),
            () -> RootTrial.look(wire, anchors.isEmpty()));
    var both = all.first();
    RootTrial.Seen roots = all.second();
    List<AnchorResult> tried = Stream.concat(roots.results().stream(), both.first().stream()).toList();
    Lines own = Lines.read(tried, roots);
    AdvertisedNat64 advertised = routers.heard().map(heard -> new AdvertisedNat64(heard.any(), heard.prefixes())).orElse(null);
    Told told = new Told(both.second(), advertised);
    TranslationTrial trial = new TranslationTrial(wire.dialer(), wire.clock(), wire.walker().roots(), asked, both.first());
    TriedNat64 carried = own.ipv6().usable() ? seen(own, trial.each(told.all())) : new TriedNat64(List.of(), List.of());
    Vantage line = vantage(wire, own, roots, tried, told, carried);
    wire.resolver().stripPrefixes(line.nat64().stream().map(Nat64Prefix::prefix).toList());
    Optional<IpPrefix> through = line.nat64InUse().map(Nat64Prefix::prefix);
    if (own.ipv4().usable() || !own.ipv6().usable() || through.isEmpty()) {
      return line;
    }
    wire.reachIpv4Through(through.get());
    return vantage(wire, own.translated(), roots, tried, told, carried);
  }

  /// Silence behind a prefix says something of it only where IPv6 itself was proven.
  static TriedNat64 seen(Lines own, TriedNat64 tried) {
    return own.ipv6() == FamilyState.OK ? tried : new TriedNat64(tried.carrying(), List.of());
  }

  /// The NAT64 prefixes that the resolver's answers and that routers tell of.
  private record Told(List<IpPrefix> dns64, @Nullable AdvertisedNat64 routers) {
    List<IpPrefix> all() {
      return Stream.concat(routers == null ? Stream.of() : routers.prefixes().stream(), dns64.stream()).distinct().toList();
    }
  }

  private static Vantage vantage(
      Wire wire, Lines lines, RootTrial.Seen roots, List<AnchorResult> tried, Told told, TriedNat64 carried) {
    return new Vantage(
        type(lines),
        lines.ipv4(),
        lines.ipv6(),
        told.dns64(),
        !told.dns64().isEmpty(),
        roots.namesIpv4(),
        roots.namesIpv6(),
        lines.port25Open(),
        wire.resolver().servers(),
        tried,
        Privileges.ofThisProcess(),
        lines.notes(),
        told.routers(),
        carried);
  }

  private static VantageType type(Lines lines) {
    boolean four = lines.ipv4().usable() && lines.ipv4() != FamilyState.TRANSLATED;
    boolean six = lines.ipv6().usable();
    if (four && six) {
      return LocalAddresses.onlyTranslatedIpv4() ? VantageType.IPV6_ONLY_CLAT : VantageType.DUAL_STACK;
    }
    if (four) {
      return lines.ipv6() == FamilyState.BROKEN ? VantageType.IPV6_BROKEN : VantageType.IPV4_ONLY;
    }
    if (six) {
      return lines.ipv4() == FamilyState.TRANSLATED ? VantageType.IPV6_ONLY_NAT64 : VantageType.IPV6_ONLY;
    }
    return VantageType.OFFLINE;
  }

  /// The families in the order they are tried.
  static List<Family> families() {
    return List.of(Family.IPV4, Family.IPV6);
  }
}
