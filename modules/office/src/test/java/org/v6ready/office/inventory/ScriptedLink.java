package org.v6ready.office.inventory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.link.GroupQuestion;

/// A link of which the test says who is on it: `holders` of addresses, and who answers echo.
final class ScriptedLink implements Link {
  final Map<IpAddress, MacAddress> holders = new LinkedHashMap<>();
  final List<IpAddress> nudged = new ArrayList<>();
  final List<NeighbourEntry> table = new ArrayList<>();
  Set<IpAddress> echoes = Set.of();
  List<GroupQuestion.Answer> answers = List.of();
  boolean privileged = true;
  boolean there = true;

  private void check() throws IOException {
    if (!there) {
      throw new IOException("sendto: ENODEV");
    }
  }

  @Override
  public synchronized List<NeighbourEntry> neighbours() throws IOException {
    check();
    return List.copyOf(table);
  }

  @Override
  public Set<IpAddress> echoToAll(List<IpAddress> sources, Deadline deadline) throws IOException {
    check();
    return echoes;
  }

  @Override
  public Set<IpAddress> unknownOption(IpAddress source, Deadline deadline) throws IOException {
    check();
    throw new IOException("socket: EPERM");
  }

  @Override
  public Map<IpAddress, MacAddress> arp(List<Ipv4Address> targets, Deadline deadline) throws IOException {
    check();
    if (!privileged) {
      throw new IOException("socket: EPERM");
    }
    Map<IpAddress, MacAddress> answered = new LinkedHashMap<>(holders);
    answered.keySet().retainAll(targets);
    return answered;
  }

  @Override
  public synchronized boolean nudge(IpAddress address, Deadline deadline) {
    nudged.add(address);
    MacAddress holder = holders.get(address);
    if (holder != null) {
      table.add(new NeighbourEntry("lan0", address, holder, "reachable", false));
    }
    return true;
  }

  @Override
  public List<GroupQuestion.Answer> ask(
      IpAddress source, IpAddress group, int port, List<byte[]> questions, Deadline deadline) throws IOException {
    check();
    return answers;
  }

  @Override
  public boolean turn(int packets, Deadline deadline) {
    return false;
  }

  @Override
  public boolean there() {
    return there;
  }

  @Override
  public int packets() {
    return nudged.size();
  }

  @Override
  public void close() {}
}
