package org.v6ready.office.inventory;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.link.ArpSweep;
import org.v6ready.wire.link.EchoToAll;
import org.v6ready.wire.link.GroupQuestion;
import org.v6ready.wire.link.Nudges;
import org.v6ready.wire.link.Pace;
import org.v6ready.wire.link.UnknownOption;
import org.v6ready.wire.netlink.Netlink;
import org.v6ready.wire.syscall.SystemCallException;

/// The link of a real interface.
final class KernelLink implements Link {
  /// A kernel asks three times for an address nobody has, so a nudge counts three.
  private static final int PACKETS_PER_NUDGE = 3;

  private final LinkGround ground;
  private final Nudges nudges;
  private final Pace pace;

  KernelLink(LinkGround ground, Clock clock, int perSecond) throws IOException {
    this.ground = ground;
    this.nudges = Nudges.on(ground.on().name());
    this.pace = new Pace(clock, perSecond);
  }

  @Override
  public List<NeighbourEntry> neighbours() throws IOException {
    return Netlink.neighbours().stream().filter(one -> one.interfaceName().equals(ground.on().name())).toList();
  }

  @Override
  public Set<IpAddress> echoToAll(List<IpAddress> sources, Deadline deadline) throws IOException {
    try {
      return EchoToAll.ask(ground.on().index(), sources, pace, deadline);
    } catch (SystemCallException refused) {
      if (refused.noInterface()) {
        throw refused;
      }
      return EchoToAll.askByPing(ground.on().name(), sources, pace, deadline);
    }
  }

  @Override
  public Set<IpAddress> unknownOption(IpAddress source, Deadline deadline) throws IOException {
    return UnknownOption.ask(ground.on().index(), source, pace, deadline);
  }

  @Override
  public Map<IpAddress, MacAddress> arp(List<Ipv4Address> targets, Deadline deadline) throws IOException {
    MacAddress mac = Objects.requireNonNull(ground.on().mac());
    return ArpSweep.ask(ground.on(), mac, Objects.requireNonNull(ground.ipv4()), targets, pace, deadline);
  }

  @Override
  public boolean nudge(IpAddress address, Deadline deadline) {
    if (!pace.turn(PACKETS_PER_NUDGE, deadline)) {
      return false;
    }
    nudges.nudge(address);
    return true;
  }

  @Override
  public List<GroupQuestion.Answer> ask(
      IpAddress source, IpAddress group, int port, List<byte[]> questions, Deadline deadline) throws IOException {
    try (GroupQuestion socket = GroupQuestion.open(ground.on().name(), source)) {
      for (byte[] question : questions) {
        if (!pace.turn(1, deadline) || !socket.ask(group, port, question)) {
          break;
        }
      }
      return socket.answers(deadline);
    }
  }

  @Override
  public boolean turn(int packets, Deadline deadline) {
    return pace.turn(packets, deadline);
  }

  @Override
  public boolean there() {
    try {
      NetworkInterface device = NetworkInterface.getByName(ground.on().name());
      return device != null && device.isUp();
    } catch (SocketException gone) {
      return false;
    }
  }

  @Override
  public int packets() {
    return pace.spent();
  }

  @Override
  public void close() {
    try {
      nudges.close();
    } catch (IOException gone) {
      // Closing what is gone already.
    }
  }
}
