package org.v6ready.checks;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Actor;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Verdict;

/// One line of the catalogue: a check's name, where it applies and stands, and what is data rather
/// than rule. `kinds` are the services' words; `rung` such as `W6a`; a null `actor` is the target's
/// owner; `weight` orders findings of one rung, heavier first; `codes` are all codes the check can
/// give besides the shared ones of [Finding].
public record CheckEntry<F extends TargetFacts>(
    String id,
    Set<String> kinds,
    String rung,
    String rfc,
    @Nullable Actor actor,
    int weight,
    Set<String> codes,
    Class<F> facts,
    Check<F> check) {
  /// The kinds that have a zone worth judging.
  public static final Set<String> ZONED = Set.of("dns", "web", "mail", "endpoint");

  public CheckEntry {
    kinds = Set.copyOf(kinds);
    codes = Set.copyOf(codes);
  }

  /// A check of websites, owned by whoever owns the target.
  public static CheckEntry<TargetFacts.Web> web(
      String id, String rung, String rfc, int weight, Set<String> codes, Check<TargetFacts.Web> check) {
    return new CheckEntry<>(
        id, Set.of("web"), rung, rfc, null, weight, codes, TargetFacts.Web.class, check);
  }

  /// A check of zones, wherever a service has one, owned by whoever owns the target.
  public static CheckEntry<TargetFacts> dns(
      String id, String rung, String rfc, int weight, Set<String> codes, Check<TargetFacts> check) {
    return new CheckEntry<>(id, ZONED, rung, rfc, null, weight, codes, TargetFacts.class, check);
  }

  /// A check of mail domains, owned by whoever owns the target.
  public static CheckEntry<TargetFacts.Mail> mail(
      String id, String rung, String rfc, int weight, Set<String> codes, Check<TargetFacts.Mail> check) {
    return new CheckEntry<>(
        id, Set.of("mail"), rung, rfc, null, weight, codes, TargetFacts.Mail.class, check);
  }

  /// A check of endpoints, owned by whoever owns the target.
  public static CheckEntry<TargetFacts.Endpoint> endpoint(
      String id, String rung, String rfc, int weight, Set<String> codes, Check<TargetFacts.Endpoint> check) {
    return new CheckEntry<>(
        id, Set.of("endpoint"), rung, rfc, null, weight, codes, TargetFacts.Endpoint.class, check);
  }

  /// The same line with somebody else who must act.
  public CheckEntry<F> owedBy(Actor other) {
    return new CheckEntry<>(id, kinds, rung, rfc, other, weight, codes, facts, check);
  }

  /// Whether the check says anything about such a target.
  boolean appliesTo(Target target, TargetFacts measured) {
    return kinds.contains(target.service().kind()) && facts.isInstance(measured);
  }

  /// The verdict on a target that the check [#appliesTo].
  Verdict judge(Target target, TargetFacts measured, Vantage vantage) {
    Finding found = check.judge(new Case<>(target, facts.cast(measured), vantage));
    assert codes.contains(found.code()) || Finding.UNSEEN.contains(found.code())
        : id + " gives the undeclared code " + found.code();
    Actor must = found.actor() != null ? found.actor() : actor != null ? actor : target.owner();
    String basis = found.rfc() == null ? rfc : found.rfc();
    return new Verdict(id, rung, found.judgement(), found.code(), found.sameOnIpv4(), found.args(),
        must, basis, found.repeat(), found.evidence());
  }
}
