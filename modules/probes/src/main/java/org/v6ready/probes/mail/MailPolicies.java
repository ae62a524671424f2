package org.v6ready.probes.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.wire.dns.DnsRecord;

/// The policies a domain publishes beside SPF, as words: `dmarc`, `mta-sts` (RFC 8461), `tls-rpt`
/// (RFC 8460) and `dane:HOST` for each exchanger with TLSA records (RFC 7672).
record MailPolicies(List<String> words) {
  static MailPolicies of(DomainName domain, List<DomainName> exchangers, ProbeContext context) {
    List<String> words = new ArrayList<>();
    // DMARC is looked for up the tree; public suffixes publish none, so no list is needed.
    DomainName at = domain;
    for (int i = 0; i < 5 && at.labels().size() > 1 && words.isEmpty(); i++, at = at.parent()) {
      if (txt("_dmarc." + at, "v=dmarc1", context)) {
        words.add("dmarc");
      }
    }
    if (txt("_mta-sts." + domain, "v=stsv1", context)) {
      words.add("mta-sts");
    }
    if (txt("_smtp._tls." + domain, "v=tlsrptv1", context)) {
      words.add("tls-rpt");
    }
    for (DomainName exchanger : exchangers) {
      if (!records("_25._tcp." + exchanger, "TLSA", context).isEmpty()) {
        words.add("dane:" + exchanger);
      }
    }
    return new MailPolicies(List.copyOf(words));
  }

  private static boolean txt(String name, String start, ProbeContext context) {
    return records(name, "TXT", context).stream()
        .map(one -> TxtText.of(one.text()).toLowerCase(Locale.ROOT))
        .anyMatch(text -> text.startsWith(start));
  }

  /// None when the prefix makes the name too long to exist.
  private static List<DnsRecord> records(String name, String type, ProbeContext context) {
    return DomainName.parse(name)
        .map(good -> context.wire().resolver().records(good, type, context.deadline()).records())
        .orElse(List.of());
  }
}
