package org.v6ready.scanner.netns;

import java.net.InetAddress;
import java.time.Duration;

/// A process of its own inside a namespace: servers no package ships, each as `manner@address`.
///
/// - name servers in front of the real nsd: `aaaa-servfail`, `aaaa-nxdomain`, `aaaa-drop` (that for AAAA
///   questions only), `edns-drop` (silent to EDNS), `truncate` (every UDP answer is cut), `no-tcp`
///   (nothing on TCP), `truncate-no-tcp`
/// - exchangers: `smtp-421`, `smtp-slow` (greets after twelve seconds)
final class Misbehaving {
  private static final Duration SLOW = Duration.ofSeconds(12);

  private Misbehaving() {}

  /// Serves until it is killed; says `ready` when every socket is open.
  public static void main(String... servers) throws Exception {
    for (String server : servers) {
      int at = server.indexOf('@');
      String manner = server.substring(0, at);
      InetAddress address = InetAddress.ofLiteral(server.substring(at + 1));
      switch (manner) {
        case "aaaa-servfail", "aaaa-nxdomain", "aaaa-drop", "edns-drop", "truncate", "no-tcp", "truncate-no-tcp" -> FaultyNameServer.open(address, manner);
        case "smtp-421" -> OddExchanger.open(address, Duration.ZERO, "421 4.3.2 Service not available, closing transmission channel");
        case "smtp-slow" -> OddExchanger.open(address, SLOW, "220 slow.lab.gov.vn ESMTP");
        default -> throw new IllegalArgumentException(server);
      }
    }
    System.out.println("ready");
    Thread.currentThread().join();
  }
}
