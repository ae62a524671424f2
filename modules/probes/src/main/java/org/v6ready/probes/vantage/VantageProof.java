package org.v6ready.probes.vantage;

import java.util.List;
import java.util.stream.Stream;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.vantage.Anchor;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.model.vantage.FamilyState;
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
    List<IpPrefix> prefixes = both.second();
    wire.resolver().stripPrefixes(prefixes);
    Lines own = Lines.read(tried, roots);
    boolean translated = !own.ipv4().usable() && own.ipv6().usable() && !prefixes.isEmpty();
    if (translated) {
      wire.reachIpv4Through(prefixes.getFirst());
    }
    Lines lines = translated ? own.translated() : own;
    return new Vantage(
        type(lines, prefixes),
        lines.ipv4(),
        lines.ipv6(),
        prefixes,
        !prefixes.isEmpty(),
        roots.namesIpv4(),
        roots.namesIpv6(),
        lines.port25Open(),
        wire.resolver().servers(),
        tried,
        Privileges.ofThisProcess(),
        lines.notes());
  }

  private static VantageType type(Lines lines, List<IpPrefix> prefixes) {
    boolean four = lines.ipv4().usable() && lines.ipv4() != FamilyState.TRANSLATED;
    boolean six = lines.ipv6().usable();
    if (four && six) {
      return LocalAddresses.onlyTranslatedIpv4() ? VantageType.IPV6_ONLY_CLAT : VantageType.DUAL_STACK;
    }
    if (four) {
      return lines.ipv6() == FamilyState.BROKEN ? VantageType.IPV6_BROKEN : VantageType.IPV4_ONLY;
    }
    if (six) {
      return prefixes.isEmpty() ? VantageType.IPV6_ONLY : VantageType.IPV6_ONLY_NAT64;
    }
    return VantageType.OFFLINE;
  }

  /// The families in the order they are tried.
  static List<Family> families() {
    return List.of(Family.IPV4, Family.IPV6);
  }
}
