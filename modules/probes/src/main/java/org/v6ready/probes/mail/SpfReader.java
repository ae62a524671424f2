package org.v6ready.probes.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.mail.SpfFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.wire.dns.RecordAnswer;

/// A domain's SPF policy with includes followed (RFC 7208): which mechanisms let IPv4 and IPv6
/// senders pass. Only `+` lets a sender pass; what follows `all` is never reached. Problems are words
/// with an argument, such as `loop:example.com`.
final class SpfReader {
  private static final int LOOKUPS = 10;
  private static final int VOID_LOOKUPS = 2;

  private final ProbeContext context;
  private final Set<DomainName> path = new LinkedHashSet<>();
  private final Set<DomainName> included = new LinkedHashSet<>();
  private final Set<String> ipv4 = new LinkedHashSet<>();
  private final Set<String> ipv6 = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();
  private int lookups;
  private int voids;

  SpfReader(ProbeContext context) {
    this.context = context;
  }

  /// The policy of a domain.
  SpfFacts read(DomainName domain) {
    String record = record(domain, true);
    if (record == null) {
      return new SpfFacts(false, "", 0, List.of(), List.of(), problems);
    }
    follow(domain, record);
    if (lookups > LOOKUPS) {
      problems.add("too-many-lookups:" + lookups);
    }
    if (voids > VOID_LOOKUPS) {
      problems.add("void-lookups:" + voids);
    }
    return new SpfFacts(
        true,
        record,
        lookups,
        List.copyOf(ipv4),
        List.copyOf(ipv6),
        problems.stream().distinct().limit(50).toList());
  }

  /// The domains whose records were read besides the first: the names the policy depends on.
  Set<DomainName> included() {
    return Set.copyOf(included);
  }

  private @Nullable String record(DomainName domain, boolean first) {
    RecordAnswer answer = context.wire().resolver().records(domain, "TXT", context.deadline());
    if (!answer.status().clean()) {
      problems.add("unanswered:" + domain);
      return null;
    }
    List<String> found =
        answer.records().stream()
            .map(one -> TxtText.of(one.text()))
            .filter(text -> text.toLowerCase(Locale.ROOT).matches("v=spf1( .*)?"))
            .toList();
    if (found.size() > 1) {
      problems.add("several-records:" + domain);
    }
    if (found.isEmpty()) {
      voids += answer.records().isEmpty() && !first ? 1 : 0;
      if (!first) {
        problems.add("no-record:" + domain);
      }
      return null;
    }
    return found.getFirst();
  }

  private void follow(DomainName domain, String record) {
    path.add(domain);
    List<SpfTerm> terms = SpfTerm.read(record, problems);
    boolean all = false;
    for (SpfTerm term : terms) {
      if (!term.modifier() && !all) {
        mechanism(domain, term);
        all = term.name().equals("all");
      }
    }
    for (SpfTerm term : terms) {
      if (term.modifier() && term.name().equals("redirect") && !all) {
        include(term);
      }
    }
    path.remove(domain);
  }

  private void mechanism(DomainName domain, SpfTerm term) {
    switch (term.name()) {
      case "ip4" -> cover(term, true, false);
      case "ip6" -> cover(term, false, true);
      case "all" -> cover(term, true, true);
      case "include" -> include(term);
      case "a" -> {
        lookups++;
        target(domain, term).ifPresent(host -> hosts(term, List.of(host)));
      }
      case "mx" -> {
        lookups++;
        target(domain, term).ifPresent(host -> hosts(term, exchangers(host)));
      }
      case "ptr" -> {
        lookups++;
        problems.add("ptr:" + term.text());
        cover(term, true, true);
      }
      case "exists" -> {
        lookups++;
        dynamic(term);
      }
      default -> problems.add("syntax:" + term.text());
    }
  }

  private void cover(SpfTerm term, boolean four, boolean six) {
    if (term.qualifier() != '+') {
      return;
    }
    if (four && ipv4.size() < 100) {
      ipv4.add(term.text());
    }
    if (six && ipv6.size() < 100) {
      ipv6.add(term.text());
    }
  }

  /// What a macro matches depends on each sender; nothing is claimed of it for either family.
  private void dynamic(SpfTerm term) {
    if (term.macro()) {
      problems.add("macro:" + term.text());
      return;
    }
    DomainName.parse(term.domain())
        .filter(name -> !addresses(name, Family.IPV4).addresses().isEmpty())
        .ifPresent(_ -> cover(term, true, true));
  }

  private void include(SpfTerm term) {
    lookups++;
    if (term.macro()) {
      problems.add("macro:" + term.text());
      return;
    }
    Optional<DomainName> name = DomainName.parse(term.domain());
    if (name.isEmpty()) {
      problems.add("syntax:" + term.text());
    } else if (path.contains(name.get())) {
      problems.add("loop:" + name.get());
    } else if (lookups <= 2 * LOOKUPS && path.size() <= LOOKUPS) {
      included.add(name.get());
      String record = record(name.get(), false);
      // What an include that is not `+` lets pass is not let pass by us.
      if (record != null && term.qualifier() == '+') {
        follow(name.get(), record);
      }
    }
  }

  private Optional<DomainName> target(DomainName domain, SpfTerm term) {
    if (term.macro()) {
      problems.add("macro:" + term.text());
      return Optional.empty();
    }
    if (lookups > 2 * LOOKUPS) {
      return Optional.empty();
    }
    if (term.domain().isEmpty()) {
      return Optional.of(domain);
    }
    Optional<DomainName> name = DomainName.parse(term.domain());
    if (name.isEmpty()) {
      problems.add("syntax:" + term.text());
    }
    return name;
  }

  private List<DomainName> exchangers(DomainName host) {
    return MxLookup.of(host, context).records().stream()
        .flatMap(mx -> mx.host().stream())
        .limit(10)
        .toList();
  }

  private void hosts(SpfTerm term, List<DomainName> hosts) {
    boolean four = false;
    boolean six = false;
    for (DomainName host : hosts) {
      AddressAnswer a = addresses(host, Family.IPV4);
      AddressAnswer aaaa = addresses(host, Family.IPV6);
      four |= !a.addresses().isEmpty();
      six |= !aaaa.addresses().isEmpty();
      if (!a.status().clean() || !(aaaa.status().clean() || aaaa.status() == DnsStatus.NOT_ASKED)) {
        problems.add("unanswered:" + host);
      }
    }
    voids += four || six ? 0 : 1;
    cover(term, four, six);
  }

  private AddressAnswer addresses(DomainName name, Family family) {
    return context.wire().resolver().addresses(name, family, context.deadline());
  }
}
