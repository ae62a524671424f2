package org.v6ready.checks.office.line;

import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.ResolverLook;

/// A DNS64 makes up addresses only where there are none (RFC 6147 section 5.1).
final class Dns64Behaves {
  private Dns64Behaves() {}

  static Finding judge(OfficeFacts facts) {
    if (facts.line().dns64().isEmpty()) {
      return Finding.notApplicable("none");
    }
    return Told.of(facts.line().resolvers(), all -> {
      Optional<ResolverLook> over = all.stream().filter(ResolverLook::dualSynthesised).findFirst();
      if (over.isPresent()) {
        return Finding.fail("over-real").with("resolver", over.get().address());
      }
      Optional<ResolverLook> without = all.stream().filter(one -> one.answers() && !one.v4OnlySynthesised()).findFirst();
      return without.map(one -> Finding.warn("not-all").with("resolver", one.address())).orElseGet(() -> Finding.pass("behaves"));
    });
  }
}
