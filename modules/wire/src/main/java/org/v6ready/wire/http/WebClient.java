package org.v6ready.wire.http;

import org.v6ready.wire.Deadline;

/// Fetches one URL from one address. HTTP/2 when ALPN agrees on it, else HTTP/1.1; follows nothing.
public interface WebClient {
  /// One GET. Bounded by the deadline, by the request's limit on octets, and by what a header may
  /// be (64 kB in all); a server that drips or lies only shortens the body.
  Fetch fetch(FetchRequest request, Deadline deadline);

  /// The same, with less patience for the connection: it is given up when `connect` passes.
  default Fetch fetch(FetchRequest request, Deadline connect, Deadline deadline) {
    return fetch(request, deadline);
  }

  /// A client for one thread that, where it can, asks the same door of the same server again on the connection it has,
  /// where the server keeps it open; the facts of the connection are then those of its first use. It
  /// holds one connection at a time, until it is closed or asked for another door.
  default WebSession session() {
    WebClient each = this;
    return new WebSession() {
      @Override
      public Fetch fetch(FetchRequest request, Deadline deadline) {
        return each.fetch(request, deadline);
      }

      @Override
      public void close() {
        // Each fetch closed its own.
      }
    };
  }
}
