package org.v6ready.model.mail;

import java.util.List;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.Walk;

/// Where a domain's mail goes and how each exchanger answers. `nullMx` is RFC 7505; `implicitMx` is
/// RFC 5321 section 5.1. `namePaths` are the IPv6-only walks of the names mail depends on.
public record MailFacts(
    DnsStatus mxStatus,
    boolean nullMx,
    boolean implicitMx,
    List<Exchanger> exchangers,
    SpfFacts spf,
    List<String> policies,
    List<Walk> namePaths,
    List<UserAccess> userAccess) {
  public MailFacts {
    exchangers = List.copyOf(exchangers);
    policies = List.copyOf(policies);
    namePaths = List.copyOf(namePaths);
    userAccess = List.copyOf(userAccess);
  }
}
