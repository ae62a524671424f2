package org.v6ready.wire.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.wire.syscall.Datagram;
import org.v6ready.wire.syscall.NativeSocket;
import org.v6ready.wire.syscall.SocketAddresses;
import org.v6ready.wire.syscall.SystemCallException;

/// A routing netlink socket (`man 7 rtnetlink`); any user may open one.
final class NetlinkSocket implements AutoCloseable {
  private static final int SOCK_RAW = 3;
  private static final int ROUTE = 0;
  private static final int REQUEST_DUMP = 0x301;
  private static final int MAX = 1 << 16;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final NativeSocket socket;
  private int sequence;

  private NetlinkSocket(NativeSocket socket) {
    this.socket = socket;
  }

  static NetlinkSocket open(int groups) throws SystemCallException {
    NativeSocket socket = NativeSocket.open(SocketAddresses.AF_NETLINK, SOCK_RAW, ROUTE);
    try {
      socket.bind(SocketAddresses.netlink(groups));
      return new NetlinkSocket(socket);
    } catch (SystemCallException refused) {
      socket.close();
      throw refused;
    }
  }

  /// Everything the kernel keeps of one kind. A dump that was interrupted by a change is still complete
  /// enough for a picture of one moment; one that stops halfway throws.
  List<NetlinkMessage> dump(int type, int family, int bodyLength) throws SystemCallException {
    int mine = ++sequence;
    ByteBuffer request =
        ByteBuffer.allocate(NetlinkMessage.HEADER + bodyLength).order(ByteOrder.nativeOrder())
            .putInt(NetlinkMessage.HEADER + bodyLength).putShort((short) type).putShort((short) REQUEST_DUMP)
            .putInt(mine).putInt(0).put((byte) family);
    socket.send(request.array(), SocketAddresses.netlink(0));
    List<NetlinkMessage> found = new ArrayList<>();
    while (true) {
      Optional<Datagram> datagram = socket.receive(MAX, PATIENCE);
      if (datagram.isEmpty()) {
        throw SystemCallException.silent("netlink");
      }
      for (NetlinkMessage message : NetlinkMessage.read(datagram.get().octets())) {
        if (message.sequence() != mine) {
          continue;
        }
        if (message.type() == NetlinkMessage.DONE || message.type() == NetlinkMessage.ERROR) {
          return found;
        }
        found.add(message);
      }
    }
  }

  /// What the groups told within the wait; empty when nothing.
  List<NetlinkMessage> hear(Duration wait) throws SystemCallException {
    return socket.receive(MAX, wait).map(datagram -> NetlinkMessage.read(datagram.octets())).orElse(List.of());
  }

  @Override
  public void close() {
    socket.close();
  }
}
