package org.v6ready.checks.office.services;

import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.LocalHost.Clat;
import org.v6ready.model.office.LocalHost.JavaProgram;
import org.v6ready.model.office.OfficeFacts;

/// Java programs find their servers without IPv4.
final class JavaRunsWithoutIpv4 {
  private JavaRunsWithoutIpv4() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().javaPrograms(), all -> {
      if (all.isEmpty()) {
        return Finding.notApplicable("none");
      }
      Optional<JavaProgram> bad = all.stream().filter(one -> one.ipv4Stack() || !one.ipv6Addresses()).findFirst();
      boolean clat = facts.host().clat().known().filter(Clat::active).isPresent();
      return bad.isEmpty() ? Finding.pass("ready").with("count", all.size())
          : (clat ? Finding.warn("with-clat") : Finding.fail("not-ready")).with("program", bad.get().command());
    });
  }
}
