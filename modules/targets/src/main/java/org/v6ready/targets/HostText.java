package org.v6ready.targets;

import java.util.Optional;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.name.DomainName;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Values;

/// Host names as people write them: capitals, one trailing dot and Vietnamese letters are fine,
/// addresses and user names are not (RFC 1123 section 2.1, RFC 5890).
final class HostText {
  private final Values values;

  HostText(Values values) {
    this.values = values;
  }

  /// A name that stands alone: a domain, not a URL and not a mail address.
  Optional<DomainName> alone(Node node, String path, String text) {
    if (text.contains("://")) {
      return values.refuse(node, path, "host.url", "value", text);
    }
    if (text.contains("@")) {
      String domain = text.substring(text.lastIndexOf('@') + 1);
      return values.refuse(node, path, "host.mail-address", "value", text, "domain", domain);
    }
    return name(node, path, text);
  }

  /// The host of a URL, without port.
  Optional<DomainName> name(Node node, String path, String text) {
    if (IpAddress.parse(text).isPresent()) {
      return values.refuse(node, path, "host.literal", "value", text);
    }
    Optional<DomainName> name = DomainName.parse(text);
    // A service has a host name: no wildcard; the underscore is left to lenient resolvers.
    if (name.isEmpty() || name.get().ascii().contains("*") || text.indexOf(' ') >= 0) {
      return values.refuse(node, path, "host.malformed", "value", text);
    }
    return name;
  }
}
