package org.v6ready.checks.office;

import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.OfficeFacts;

/// Answers of people to what no machine in the office can see. They stand in targets.yaml under the check's
/// id; a missing answer is a question, never a guess.
public final class Answered {
  private Answered() {}

  /// What somebody wrote, if anybody did.
  public static Optional<String> text(OfficeFacts facts, String check) {
    return Optional.ofNullable(facts.office().answers().get(check)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /// Passes on yes, fails on no, else asks.
  public static Finding yes(OfficeFacts facts, String check) {
    return text(facts, check)
        .map(answer -> switch (answer) {
          case "yes" -> Finding.pass("answered-yes");
          case "no" -> Finding.fail("answered-no");
          default -> question();
        })
        .orElseGet(Answered::question);
  }

  /// The same with a warning instead of a failure.
  public static Finding better(OfficeFacts facts, String check) {
    Finding found = yes(facts, check);
    return found.code().equals("answered-no") ? Finding.warn("answered-no") : found;
  }

  /// Only a person can tell.
  public static Finding question() {
    return Told.not(Absence.ASK_A_PERSON, "", "");
  }
}
