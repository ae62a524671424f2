package org.v6ready.checks.office;

import org.v6ready.checks.Finding;
import org.v6ready.model.office.OfficeFacts;

/// One good state of an office network as a claim, and the rule that tells whether it holds. Pure.
@FunctionalInterface
public interface OfficeCheck {
  /// What the facts say of the claim.
  Finding judge(OfficeFacts facts);
}
