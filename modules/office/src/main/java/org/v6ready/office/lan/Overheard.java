package org.v6ready.office.lan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.NdOption.PrefixInformation;
import org.v6ready.model.office.RouterAdvertisement;

/// The kernel hands the options of one advertisement over in several messages: one entry for each sender
/// puts them together again. Newer kernels tell of prefixes twice, once without sender and flags; that
/// one is left out where the other came.
final class Overheard {
  private static final IpAddress UNKNOWN = IpAddress.of("::");

  private Overheard() {}

  static List<RouterAdvertisement> merge(List<RouterAdvertisement> messages) {
    Map<IpAddress, List<NdOption>> bySender = new LinkedHashMap<>();
    for (RouterAdvertisement message : messages) {
      List<NdOption> options = bySender.computeIfAbsent(message.source(), _ -> new ArrayList<>());
      message.options().stream().filter(option -> !options.contains(option)).forEach(options::add);
    }
    List<NdOption> nobodys = bySender.getOrDefault(UNKNOWN, List.of());
    bySender.put(UNKNOWN, nobodys.stream().filter(option -> !told(option, bySender)).toList());
    return bySender.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> with(messages, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean told(NdOption option, Map<IpAddress, List<NdOption>> bySender) {
    return option instanceof PrefixInformation prefix
        && bySender.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(UNKNOWN))
            .flatMap(entry -> entry.getValue().stream())
            .anyMatch(other -> other instanceof PrefixInformation same && same.prefix().equals(prefix.prefix()));
  }

  private static RouterAdvertisement with(List<RouterAdvertisement> messages, IpAddress source, List<NdOption> options) {
    RouterAdvertisement one = messages.stream().filter(message -> message.source().equals(source)).findFirst().orElseThrow();
    return new RouterAdvertisement(
        source, one.sourceMac(), null, null, null, null, one.preference(), null, options, List.of(), one.at(), false);
  }
}
