package org.v6ready.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.office.snmp.SnmpTarget;
import org.v6ready.wire.snmp.SnmpAccess;
import org.v6ready.wire.snmp.SnmpSession;
import picocli.CommandLine.Option;

/// How routers and switches are asked. Passwords and communities come from the environment, never from the
/// command line, which every user of the machine can read.
final class SnmpOptions {
  private static final int SHORTEST = 8;

  static final String COMMUNITY = "V6READY_SNMP_COMMUNITY";
  static final String AUTHENTICATION = "V6READY_SNMP_AUTH";
  static final String PRIVACY = "V6READY_SNMP_PRIV";

  @Option(names = "--snmp-user", paramLabel = "NAME")
  @Nullable String user;

  @Option(names = "--snmp-auth", paramLabel = "md5|sha|sha256|sha512")
  String authentication = "sha256";

  @Option(names = "--snmp-priv", paramLabel = "des|aes128|aes256")
  String privacy = "aes128";

  @Option(names = "--snmp-port", paramLabel = "PORT")
  int port = SnmpSession.PORT;

  List<SnmpTarget> targets(List<String> addresses, Console console) {
    List<SnmpTarget> targets = new ArrayList<>();
    for (String text : addresses) {
      IpAddress address =
          IpAddress.parse(text).orElseThrow(() -> Refused.usage("snmp.address", Map.of("value", text)));
      targets.add(new SnmpTarget(address, port, access(console)));
    }
    return targets;
  }

  private SnmpAccess access(Console console) {
    Map<String, String> environment = console.environment();
    if (user != null) {
      SnmpAccess.Authentication signing =
          SnmpAccess.Authentication.ofWord(authentication)
              .orElseThrow(() -> Values.unknown("--snmp-auth", authentication, List.of("md5", "sha", "sha256", "sha512")));
      SnmpAccess.Privacy sealing =
          SnmpAccess.Privacy.ofWord(privacy)
              .orElseThrow(() -> Values.unknown("--snmp-priv", privacy, List.of("des", "aes128", "aes256")));
      return new SnmpAccess.User(user, signing, password(environment, AUTHENTICATION), sealing, password(environment, PRIVACY));
    }
    String community = environment.get(COMMUNITY);
    if (community == null) {
      throw Refused.usage("snmp.access", Map.of());
    }
    return new SnmpAccess.Community(community);
  }

  /// RFC 3414 section 11.2 asks for eight octets at least.
  private static @Nullable String password(Map<String, String> environment, String name) {
    String password = environment.get(name);
    if (password != null && password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length < SHORTEST) {
      throw Refused.usage("snmp.password", Map.of("name", name));
    }
    return password;
  }
}
