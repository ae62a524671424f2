package org.v6ready.wire.dial;

import java.util.List;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.wire.Deadline;

/// An open TCP connection, possibly upgraded to TLS. For one thread at a time.
public interface Connection extends AutoCloseable {
  /// Sends all octets; false when the peer reset or the deadline passed first.
  boolean write(byte[] octets, Deadline deadline);

  /// The next octets to arrive, at most `maxOctets`.
  Received read(int maxOctets, Deadline deadline);

  /// Starts TLS on the connection with SNI `serverName` (none for an IP literal) and the ALPN
  /// protocols offered. The handshake completes even when the certificate is bad; the facts say so.
  TlsFacts startTls(String serverName, List<String> alpn, Deadline deadline);

  /// Ends the connection at once; never fails.
  @Override
  void close();
}
