package org.v6ready.checks.office.host;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.LocalHost.JavaProgram;
import org.v6ready.model.office.OfficeFacts;

/// No Java program is bound to IPv4 by its options.
final class JavaProgramsUseIpv6 {
  private JavaProgramsUseIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().javaPrograms(), JavaProgramsUseIpv6::known);
  }

  private static Finding known(List<JavaProgram> all) {
    List<JavaProgram> bound = all.stream().filter(JavaProgram::ipv4Stack).toList();
    if (!bound.isEmpty()) {
      return Finding.fail("ipv4-stack").with("program", bound.getFirst().command());
    }
    List<JavaProgram> plain = all.stream().filter(one -> !one.ipv6Addresses()).toList();
    if (all.isEmpty()) {
      return Finding.notApplicable("none");
    }
    return plain.isEmpty() ? Finding.pass("system").with("count", all.size()) : Finding.warn("ipv4-first").with("program", plain.getFirst().command());
  }
}
