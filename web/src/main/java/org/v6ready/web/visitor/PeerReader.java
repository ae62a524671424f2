package org.v6ready.web.visitor;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.address.Ipv6Address;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.visit.AsNumbers;
import org.v6ready.use.visit.Peer;

/// Who is at the other end. `X-Forwarded-For` is read from right to left and only as far as the proxies
/// that were configured vouch for it.
final class PeerReader {
  private final List<IpPrefix> proxies;
  private final boolean allowPrivate;
  private final AsNumbers numbers;
  private final Map<Long, String> operators = new HashMap<>();

  PeerReader(VisitorTest test, List<Operator> known, AsNumbers numbers) {
    this.proxies = test.proxies();
    this.allowPrivate = test.allowPrivate();
    this.numbers = numbers;
    known.forEach(operator -> operator.asNumbers().forEach(number -> operators.put(number, operator.name())));
  }

  Peer read(Context context) {
    IpAddress socket = address(context.req().getRemoteAddr()).orElseThrow();
    String forwarded = String.join(",", context.req().getHeaders("X-Forwarded-For") == null
        ? List.of() : java.util.Collections.list(context.req().getHeaders("X-Forwarded-For")));
    IpAddress client = client(socket, forwarded);
    OptionalLong number = numbers.of(client);
    String isp = number.isPresent() ? operators.getOrDefault(number.getAsLong(), "AS" + number.getAsLong()) : "";
    return Peer.of(client, allowPrivate, isp);
  }

  private IpAddress client(IpAddress socket, String forwarded) {
    IpAddress client = socket;
    String[] hops = forwarded.split(",");
    for (int i = hops.length - 1; i >= 0 && trusted(client); i--) {
      Optional<IpAddress> hop = address(hops[i].strip());
      if (hop.isEmpty()) {
        return client;
      }
      client = hop.get();
    }
    return client;
  }

  private boolean trusted(IpAddress address) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }

  /// Text as sockets and proxies write it: brackets, a zone and a port are left out, and an IPv4-mapped
  /// address is the IPv4 address it holds.
  static Optional<IpAddress> address(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String bare = text.startsWith("[") ? text.replaceAll("^\\[([^\\]]*)\\].*$", "$1") : text;
    if (bare.indexOf(':') == bare.lastIndexOf(':') && bare.indexOf('.') > 0) {
      bare = bare.replaceAll(":\\d+$", "");
    }
    return IpAddress.parse(bare.replaceAll("%.*$", "")).map(PeerReader::unmapped);
  }

  private static IpAddress unmapped(IpAddress address) {
    if (address instanceof Ipv6Address(long high, long low) && high == 0 && low >>> 32 == 0xffff) {
      return IpAddress.ofOctets(new byte[] {(byte) (low >> 24), (byte) (low >> 16), (byte) (low >> 8), (byte) low});
    }
    return address;
  }
}
