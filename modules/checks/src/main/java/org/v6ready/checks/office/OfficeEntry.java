package org.v6ready.checks.office;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Verdict;

/// One line of the office catalogue. `rung` such as `N3`; with an `s` behind it the check stands beside the
/// rung and never holds it back. `asks` marks a check that a person or a router's screen may have to answer.
public record OfficeEntry(
    String id, String rung, String rfc, Actor actor, Set<String> codes, boolean asks, OfficeCheck check) {
  private static final Set<String> SHARED =
      Arrays.stream(Absence.values()).map(Absence::word).collect(Collectors.toUnmodifiableSet());

  public OfficeEntry {
    codes = Set.copyOf(codes);
  }

  /// A line whose codes are words separated by blanks.
  public static OfficeEntry of(String id, String rung, String rfc, Actor actor, String codes, OfficeCheck check) {
    return new OfficeEntry(id, rung, rfc, actor, Set.of(codes.split(" ")), false, check);
  }

  /// A line that a person answers where no machine can.
  public static OfficeEntry asked(String id, String rung, String rfc, Actor actor, String codes, OfficeCheck check) {
    return new OfficeEntry(id, rung, rfc, actor, Set.of(codes.split(" ")), true, check);
  }

  /// The verdict on an office.
  public Verdict judge(OfficeFacts facts) {
    Finding found = check.judge(facts);
    assert codes.contains(found.code()) || SHARED.contains(found.code()) : id + " gives the undeclared code " + found.code();
    Actor must = found.actor() == null ? actor : found.actor();
    String basis = found.rfc() == null ? rfc : found.rfc();
    return new Verdict(id, rung, found.judgement(), found.code(), found.sameOnIpv4(), found.args(), must, basis,
        found.repeat(), found.evidence());
  }
}
