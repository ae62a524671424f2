package org.v6ready.model.office;

import java.util.Locale;
import org.v6ready.model.address.IpAddress;

/// The largest packet, in octets with all IP and UDP headers, that this machine learnt a path carries.
public record PathMtu(IpAddress towards, int mtuOctets, End end) {
  /// How the search ended.
  public enum End {
    /// Packets of the link's own size pass: none is refused, and large ones came.
    FULL,
    /// None is refused; whether large ones arrive was not seen.
    NOT_REFUSED,
    /// A smaller limit was learnt from Packet Too Big.
    LEARNT,
    /// Small packets are answered, large ones vanish without a word.
    BLACK_HOLE,
    /// Nothing could be sent.
    NOT_TRIED;

    /// The word of JSON.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
