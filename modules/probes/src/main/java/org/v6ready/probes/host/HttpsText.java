package org.v6ready.probes.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.address.Ipv6Address;
import org.v6ready.model.dns.HttpsRecord;
import org.v6ready.model.name.DomainName;

/// Reads an HTTPS record's presentation format (RFC 9460 section 2.1): priority, target, `key=value`.
final class HttpsText {
  private HttpsText() {}

  /// The record; a target of `.` is its owner. Empty when it cannot be read.
  static Optional<HttpsRecord> read(String text, DomainName owner) {
    String[] words = text.strip().split("\\s+");
    if (words.length < 2 || !words[0].matches("\\d{1,5}")) {
      return Optional.empty();
    }
    DomainName target =
        words[1].equals(".") ? owner : DomainName.parse(words[1]).orElse(owner);
    List<String> alpn = new ArrayList<>();
    List<Ipv4Address> four = new ArrayList<>();
    List<Ipv6Address> six = new ArrayList<>();
    for (int i = 2; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      String key = equals < 0 ? words[i] : words[i].substring(0, equals);
      String[] values =
          equals < 0 ? new String[0] : words[i].substring(equals + 1).replace("\"", "").split(",");
      for (String value : values) {
        switch (key) {
          case "alpn" -> alpn.add(value);
          case "ipv4hint" -> IpAddress.parse(value).ifPresent(address -> add(address, four, six));
          case "ipv6hint" -> IpAddress.parse(value).ifPresent(address -> add(address, four, six));
          default -> {}
        }
      }
    }
    return Optional.of(new HttpsRecord(Integer.parseInt(words[0]), target, alpn, four, six));
  }

  private static void add(IpAddress address, List<Ipv4Address> four, List<Ipv6Address> six) {
    switch (address) {
      case Ipv4Address hint -> four.add(hint);
      case Ipv6Address hint -> six.add(hint);
    }
  }
}
