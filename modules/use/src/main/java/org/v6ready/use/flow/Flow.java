package org.v6ready.use.flow;

/// One record after its quirks have been ironed out, filled again for every record. `octets` and `packets`
/// are as exported, before `sampling` (one packet in so many) is multiplied in. `direction` is 0 ingress,
/// 1 egress, -1 unsaid; MAC addresses are 0 when unsaid; `endMillis` is 0 when unsaid.
final class Flow {
  boolean ipv6;
  long sourceHigh;
  long sourceLow;
  long targetHigh;
  long targetLow;
  int protocol;
  int sourcePort;
  int targetPort;
  long octets;
  long packets;
  long sampling;
  int direction;
  int input;
  int output;
  long sourceMac;
  long targetMac;
  long endMillis;
  long durationMillis;
}
