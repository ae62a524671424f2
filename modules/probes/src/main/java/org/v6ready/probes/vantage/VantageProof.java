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
    AdvertisedNat64 advertised = advertised(routers, own, new TranslationTrial(wire, asked, both.first()));
    Vantage line = vantage(wire, own, roots, tried, both.second(), advertised);
    wire.resolver().stripPrefixes(line.nat64().stream().map(Nat64Prefix::prefix).toList());
    Optional<IpPrefix> through = line.nat64InUse().map(Nat64Prefix::prefix);
    if (own.ipv4().usable() || !own.ipv6().usable() || through.isEmpty()) {
      return line;
    }
    wire.reachIpv4Through(through.get());
    return vantage(wire, own.translated(), roots, tried, both.second(), advertised);
  }

  private static @Nullable AdvertisedNat64 advertised(AdvertisedPrefixes routers, Lines own, TranslationTrial trial) {
    return routers.heard()
        .map(heard -> new AdvertisedNat64(
            heard.any(), heard.prefixes(), own.ipv6().usable() ? trial.carrying(heard.prefixes()) : List.of()))
        .orElse(null);
  }

  private static Vantage vantage(
      Wire wire, Lines lines, RootTrial.Seen roots, List<AnchorResult> tried, List<IpPrefix> dns64, @Nullable AdvertisedNat64 advertised) {
    return new Vantage(
        type(lines),
        lines.ipv4(),
        lines.ipv6(),
        dns64,
        !dns64.isEmpty(),
        roots.namesIpv4(),
        roots.namesIpv6(),
        lines.port25Open(),
        wire.resolver().servers(),
        tried,
        Privileges.ofThisProcess(),
        lines.notes(),
        advertised);
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
