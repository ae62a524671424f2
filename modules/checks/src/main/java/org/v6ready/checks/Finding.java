package org.v6ready.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;

/// What a check found, before the catalogue adds the check's name, rung and RFC. `code` names the
/// sentence in the bundles and `args` fill its placeholders. A null `actor` or `rfc` is the
/// catalogue's; every method gives a changed copy.
public record Finding(
    Judgement judgement,
    String code,
    boolean sameOnIpv4,
    SortedMap<String, String> args,
    @Nullable Actor actor,
    @Nullable String rfc,
    @Nullable String repeat,
    List<String> evidence) {
  /// Our own line has no IPv6: nothing over IPv6 is anyone's fault (verdict rule 2).
  public static final String NO_IPV6_HERE = "no-ipv6-here";

  /// Our own line has no IPv4, so the control is missing.
  public static final String NO_IPV4_HERE = "no-ipv4-here";

  /// The probes did not measure what the check needs.
  public static final String NOT_MEASURED = "not-measured";

  /// The codes that say nothing of the target: what it needs was not seen in this run.
  public static final Set<String> UNSEEN = Set.of(NO_IPV6_HERE, NO_IPV4_HERE, NOT_MEASURED);

  public Finding {
    evidence = List.copyOf(evidence);
  }

  private static Finding of(Judgement judgement, String code) {
    return new Finding(judgement, code, false, new TreeMap<>(), null, null, null, List.of());
  }

  /// The claim holds.
  public static Finding pass(String code) {
    return of(Judgement.PASS, code);
  }

  /// The claim holds, with something to mend.
  public static Finding warn(String code) {
    return of(Judgement.WARN, code);
  }

  /// The claim does not hold, and it is not us.
  public static Finding fail(String code) {
    return of(Judgement.FAIL, code);
  }

  /// It cannot be told from here.
  public static Finding inconclusive(String code) {
    return of(Judgement.INCONCLUSIVE, code);
  }

  /// The claim means nothing for this service.
  public static Finding notApplicable(String code) {
    return of(Judgement.NOT_APPLICABLE, code);
  }

  /// Our own line does not carry `family`.
  public static Finding notHere(Family family) {
    return inconclusive(family == Family.IPV6 ? NO_IPV6_HERE : NO_IPV4_HERE);
  }

  /// With a value for the sentence's `{name}`.
  public Finding with(String name, Object value) {
    SortedMap<String, String> more = new TreeMap<>(args);
    more.put(name, value.toString());
    return new Finding(judgement, code, sameOnIpv4, more, actor, rfc, repeat, evidence);
  }

  /// The fault is the same over IPv4 (verdict rule 5).
  public Finding alsoOnIpv4() {
    return new Finding(judgement, code, true, args, actor, rfc, repeat, evidence);
  }

  /// Somebody other than the catalogue says must act.
  public Finding by(Actor other) {
    return new Finding(judgement, code, sameOnIpv4, args, other, rfc, repeat, evidence);
  }

  /// A more exact RFC and section than the catalogue's.
  public Finding under(String section) {
    return new Finding(judgement, code, sameOnIpv4, args, actor, section, repeat, evidence);
  }

  /// The command that shows it again.
  public Finding repeat(String command) {
    return new Finding(judgement, code, sameOnIpv4, args, actor, rfc, command, evidence);
  }

  /// Pointers into the facts, such as `addresses/2001:db8::1/443`.
  public Finding evidence(String... pointers) {
    List<String> more = new ArrayList<>(evidence);
    more.addAll(List.of(pointers));
    return new Finding(judgement, code, sameOnIpv4, args, actor, rfc, repeat, more);
  }
}
