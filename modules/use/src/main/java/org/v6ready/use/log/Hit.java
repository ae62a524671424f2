package org.v6ready.use.log;

/// One request of a log, filled again for every line by its worker: no object per line. `remote` is the
/// connecting side's address; user agent and forwarded-for are spans of `text` (the line, or what was unescaped
/// from it), empty when `from` equals `to`.
final class Hit {
  final AddressReader remote = new AddressReader();
  byte[] text = new byte[0];
  long second;
  long octets;
  int agentFrom;
  int agentTo;
  int forwardedFrom;
  int forwardedTo;

  void reset(byte[] line) {
    text = line;
    second = 0;
    octets = 0;
    agentFrom = 0;
    agentTo = 0;
    forwardedFrom = 0;
    forwardedTo = 0;
  }
}
