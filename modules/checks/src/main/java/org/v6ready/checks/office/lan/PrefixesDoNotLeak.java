package org.v6ready.checks.office.lan;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.NdOption.PrefixInformation;
import org.v6ready.model.office.OfficeFacts;

/// One link carries the prefixes of one network only.
final class PrefixesDoNotLeak {
  private PrefixesDoNotLeak() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    Map<IpPrefix, Set<IpAddress>> senders =
        view.advertisements().stream()
            .flatMap(ra -> ra.options(PrefixInformation.class)
                .filter(one -> one.onLink() && one.prefix().address().scope() == AddressScope.GLOBAL)
                .map(one -> Map.entry(one.prefix(), ra.source())))
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    if (senders.isEmpty()) {
      return facts.lan().solicited().known().isPresent() ? Finding.notApplicable("none") : Told.not(facts.lan().solicited());
    }
    boolean apart = senders.size() > 1 && senders.values().stream().distinct().count() > 1;
    return apart
        ? Finding.warn("several").with("prefixes", senders.keySet().stream().map(IpPrefix::toString).sorted().collect(Collectors.joining(", ")))
        : Finding.pass("one").with("count", senders.size());
  }
}
