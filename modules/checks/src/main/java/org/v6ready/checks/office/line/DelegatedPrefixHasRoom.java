package org.v6ready.checks.office.line;

import java.util.List;
import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.OfficeFacts;

/// The provider delegates a prefix with room for several networks (RFC 6177, RIPE-690).
final class DelegatedPrefixHasRoom {
  private static final int ROOMY = 56;
  private static final int ONE_LINK = 64;

  private DelegatedPrefixHasRoom() {}

  static Finding judge(OfficeFacts facts) {
    Optional<IpPrefix> told = facts.lan().dhcp6().known().stream().flatMap(List::stream).flatMap(one -> one.delegated().stream()).findFirst();
    Optional<IpPrefix> declared = told.or(() -> Optional.ofNullable(facts.office().prefix()));
    Optional<Integer> length = declared.map(IpPrefix::length).or(() -> Answered.text(facts, "net-11").filter(text -> text.matches("/\\d{1,3}")).map(text -> Integer.parseInt(text.substring(1))));
    return length.map(bits -> (bits <= ROOMY ? Finding.pass("roomy") : bits < ONE_LINK ? Finding.warn("tight") : Finding.fail("one-link")).with("length", bits))
        .orElseGet(Answered::question);
  }
}
