package org.v6ready.targets;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.vantage.Anchor;

/// What labs and split networks set under `vantage:`. No `resolvers` means the system's, no `anchors`
/// the default list; paths are resolved against the file that names them.
public record VantageSpec(
    List<IpAddress> resolvers,
    List<Anchor> anchors,
    @Nullable Path rootHints,
    @Nullable Path caFile,
    @Nullable Path trustAnchor,
    @Nullable String interfaceName) {
  static final VantageSpec DEFAULT = new VantageSpec(List.of(), List.of(), null, null, null, null);

  public VantageSpec {
    resolvers = List.copyOf(resolvers);
    anchors = List.copyOf(anchors);
  }
}
