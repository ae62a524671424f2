package org.v6ready.office.inventory;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.link.GroupQuestion;

/// What a sweep may do on one link. Calls throw when the system refuses or the interface is gone, and
/// never for what others on the link do.
interface Link extends AutoCloseable {
  /// This machine's ARP and neighbour tables of the interface.
  List<NeighbourEntry> neighbours() throws IOException;

  /// Who answers an echo request to all nodes.
  Set<IpAddress> echoToAll(List<IpAddress> sources, Deadline deadline) throws IOException;

  /// Who complains about an option nobody knows.
  Set<IpAddress> unknownOption(IpAddress source, Deadline deadline) throws IOException;

  /// Who answers ARP.
  Map<IpAddress, MacAddress> arp(List<Ipv4Address> targets, Deadline deadline) throws IOException;

  /// Has the kernel resolve an address; false when the time is up.
  boolean nudge(IpAddress address, Deadline deadline);

  /// What answers questions to a group, sent from one of our addresses.
  List<GroupQuestion.Answer> ask(IpAddress source, IpAddress group, int port, List<byte[]> questions, Deadline deadline)
      throws IOException;

  /// Waits for a turn of `packets`, for what is sent elsewhere; false when the time is up.
  boolean turn(int packets, Deadline deadline);

  /// Whether the interface is still there and up.
  boolean there();

  /// Packets sent until now.
  int packets();

  @Override
  void close();
}
