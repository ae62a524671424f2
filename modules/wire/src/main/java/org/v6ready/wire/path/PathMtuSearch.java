package org.v6ready.wire.path;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.PathMtu;
import org.v6ready.model.time.Clock;

/// Finds the largest datagram that is not refused on the way: unfragmented UDP to one address, the limit
/// learnt from Packet Too Big (RFC 8201) or Fragmentation Needed (RFC 1191). Sends about twenty datagrams
/// in two seconds. A path that swallows large packets in silence looks like a full one: what is heard of
/// transfers must decide.
public final class PathMtuSearch {
  private static final int LEAST_IPV6 = 1280;
  private static final int LEAST_IPV4 = 576;
  private static final Duration SETTLE = Duration.ofMillis(80);

  private final Clock clock;

  /// A search that waits on this clock.
  public PathMtuSearch(Clock clock) {
    this.clock = clock;
  }

  /// The search towards an address; `linkMtu` is the size to begin with.
  public PathMtu towards(IpAddress address, int port, int linkMtu) {
    boolean six = address.family() == Family.IPV6;
    int headers = six ? 48 : 28;
    int least = six ? LEAST_IPV6 : LEAST_IPV4;
    int most = Math.clamp(linkMtu, least, 9_000);
    try (DatagramChannel channel = DatagramChannel.open()) {
      channel.setOption(ExtendedSocketOptions.IP_DONTFRAGMENT, true);
      channel.configureBlocking(false);
      channel.connect(new InetSocketAddress(InetAddress.getByAddress(address.octets()), port));
      if (passes(channel, most - headers)) {
        return new PathMtu(address, most, PathMtu.End.FULL);
      }
      return new PathMtu(address, search(channel, least, most, headers), PathMtu.End.LEARNT);
    } catch (IOException refused) {
      return new PathMtu(address, 0, PathMtu.End.NOT_TRIED);
    }
  }

  /// Every size up to `low` is taken to pass; `high` does not.
  private int search(DatagramChannel channel, int least, int most, int headers) throws IOException {
    int low = least;
    int high = most;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (passes(channel, middle - headers)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The refusal of a router comes after the datagram has left, so each size is sent twice.
  private boolean passes(DatagramChannel channel, int length) throws IOException {
    for (int turn = 0; turn < 2; turn++) {
      if (!send(channel, length)) {
        return false;
      }
      clock.pause(SETTLE);
    }
    return send(channel, length);
  }

  private static boolean send(DatagramChannel channel, int length) throws IOException {
    for (int turn = 0; turn < 3; turn++) {
      try {
        channel.write(ByteBuffer.allocate(length));
        return true;
      } catch (PortUnreachableException answered) {
        // An answer to an earlier one, queued: this one has not been sent.
      } catch (IOException refused) {
        if (String.valueOf(refused.getMessage()).contains("too long")) {
          return false;
        }
        throw refused;
      }
    }
    return true;
  }
}
