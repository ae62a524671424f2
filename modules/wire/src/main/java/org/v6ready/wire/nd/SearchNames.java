package org.v6ready.wire.nd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.office.NdOption;

/// Names in DNS wire form without compression, padded with zeros (RFC 8106 section 5.2).
final class SearchNames {
  private static final int FIRST = 8;

  private SearchNames() {}

  static NdOption read(byte[] o) {
    if (o.length < FIRST + 8) {
      return NdOptions.malformed(o, "length");
    }
    Duration lifetime = Duration.ofSeconds(ByteBuffer.wrap(o).getInt(4) & 0xffff_ffffL);
    return names(o, FIRST)
        .<NdOption>map(found -> new NdOption.SearchList(found, lifetime))
        .orElseGet(() -> NdOptions.malformed(o, "name"));
  }

  private static Optional<List<String>> names(byte[] o, int from) {
    List<String> found = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (int at = from; at < o.length; ) {
      int length = o[at] & 0xff;
      if (length > 63 || at + 1 + length > o.length) {
        return Optional.empty();
      }
      if (length == 0) {
        if (!name.isEmpty()) {
          found.add(name.toString());
        }
        name.setLength(0);
      } else {
        name.append(name.isEmpty() ? "" : ".").append(new String(o, at + 1, length, StandardCharsets.US_ASCII));
      }
      at += 1 + length;
    }
    return name.isEmpty() ? Optional.of(found) : Optional.empty();
  }
}
