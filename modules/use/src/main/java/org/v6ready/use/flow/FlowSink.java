package org.v6ready.use.flow;

/// Takes what the protocol readers find in datagrams.
interface FlowSink {
  /// A flow, valid during the call only. `exporter` is the session's number for telling observation
  /// points apart; `assumed` says that nobody told the sampling rate.
  void flow(Flow flow, int exporter, boolean assumed);

  /// Something left out or noteworthy, so many times.
  void skip(FlowSkip reason, long count);

  /// Sets of data that came, and those that could be decoded.
  void sets(long all, long decoded);
}
