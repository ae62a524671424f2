package org.v6ready.probes.endpoint;

import java.util.HexFormat;
import java.util.Optional;
import org.v6ready.model.target.Service;
import org.v6ready.probes.talk.Talk;

/// An anonymous bind (RFC 4511 section 4.2). Any bind response shows that LDAP is spoken, whatever its
/// result code.
final class Ldap {
  /// LDAPMessage 1: BindRequest version 3, no name, simple authentication, no password.
  private static final byte[] BIND = HexFormat.of().parseHex("300c020101600702010304008000");

  private Ldap() {}

  static Heard bind(Talk talk, @SuppressWarnings("unused") Service.Endpoint endpoint) {
    talk.send(BIND);
    Optional<byte[]> head = talk.octets(14);
    talk.send(HexFormat.of().parseHex("30050201024200"));
    return head.map(Ldap::understand).orElseGet(() -> Heard.no(talk.trouble()));
  }

  static Heard understand(byte[] answer) {
    if (answer.length < 10 || answer[0] != 0x30) {
      return Heard.no("not LDAP");
    }
    int at = 2 + (answer[1] < 0 ? answer[1] & 0x7f : 0);
    boolean first = at + 4 < answer.length && answer[at] == 2 && answer[at + 1] == 1 && answer[at + 2] == 1;
    return first && answer[at + 3] == 0x61 ? Heard.yes("bind response") : Heard.no("not a bind response");
  }
}
