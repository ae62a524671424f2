package org.v6ready.wire.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.xbill.DNS.ResolverConfig;

/// The resolvers this machine is set up with: `/etc/resolv.conf` with zone identifiers (RFC 4007)
/// where there is one, else what the system tells (Windows).
final class SystemResolvers {
  private static final Path RESOLV_CONF = Path.of("/etc/resolv.conf");

  private SystemResolvers() {}

  /// One resolver; `scope` is the zone of a link-local address.
  record Server(IpAddress address, @Nullable String scope) {}

  static List<Server> read() {
    return Files.isReadable(RESOLV_CONF) ? read(RESOLV_CONF) : fromSystem();
  }

  static List<Server> read(Path resolvConf) {
    List<Server> servers = new ArrayList<>();
    try {
      for (String line : Files.readString(resolvConf, StandardCharsets.ISO_8859_1).lines().toList()) {
        String[] words = line.strip().split("\\s+");
        if (words.length >= 2 && words[0].equals("nameserver")) {
          add(servers, words[1]);
        }
      }
    } catch (IOException unreadable) {
      return fromSystem();
    }
    return List.copyOf(servers);
  }

  private static List<Server> fromSystem() {
    List<Server> servers = new ArrayList<>();
    for (InetSocketAddress server : ResolverConfig.getCurrentConfig().servers()) {
      add(servers, server.getAddress() == null ? server.getHostString() : server.getAddress().getHostAddress());
    }
    return List.copyOf(servers);
  }

  private static void add(List<Server> servers, String text) {
    int percent = text.indexOf('%');
    String scope = percent < 0 ? null : text.substring(percent + 1);
    IpAddress.parse(percent < 0 ? text : text.substring(0, percent))
        .map(address -> new Server(address, scope))
        .filter(server -> !servers.contains(server))
        .ifPresent(servers::add);
  }
}
