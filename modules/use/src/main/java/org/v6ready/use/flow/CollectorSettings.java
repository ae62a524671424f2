package org.v6ready.use.flow;

import java.util.List;
import org.v6ready.model.address.IpPrefix;

/// How flows are taken. `exporters` is the list of those whose datagrams count (UDP is easily forged);
/// `local` the office's own global prefixes; `boundary` the index of the interface to the Internet, 0 for
/// all; `sampling` one packet in so many when the exporter does not say, 0 unknown; `linkBitsPerSecond`
/// what the line can carry at most, 0 unknown.
public record CollectorSettings(
    List<IpPrefix> exporters, List<IpPrefix> local, int boundary, long sampling, long linkBitsPerSecond) {
  public CollectorSettings {
    exporters = List.copyOf(exporters);
    local = List.copyOf(local);
  }
}
