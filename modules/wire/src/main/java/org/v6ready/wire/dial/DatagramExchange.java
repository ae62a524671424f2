package org.v6ready.wire.dial;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.unix.IntegerUnixChannelOption;
import io.netty.util.ReferenceCountUtil;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;

/// One datagram out and one back over a connected socket, so that the kernel drops what others send
/// and hands us the ICMP errors for ours.
final class DatagramExchange extends ChannelInboundHandlerAdapter {
  private static final ChannelOption<Integer> IP_RECVERR =
      new IntegerUnixChannelOption("IP_RECVERR", 0, 11);
  private static final ChannelOption<Integer> IPV6_RECVERR =
      new IntegerUnixChannelOption("IPV6_RECVERR", 41, 25);

  private final NettyDialer dialer;
  private final Transport transport;
  private final Clock clock;
  private final CompletableFuture<byte[]> reply = new CompletableFuture<>();

  DatagramExchange(NettyDialer dialer, Transport transport, Clock clock) {
    this.dialer = dialer;
    this.transport = transport;
    this.clock = clock;
  }

  DatagramReply run(InetSocketAddress remote, byte[] payload, Deadline deadline) {
    var bootstrap = transport.udp();
    if (transport.epoll()) {
      // Without it Linux keeps "no route" and "host unreachable" from a UDP socket.
      boolean six = remote.getAddress() instanceof Inet6Address;
      bootstrap.option(six ? IPV6_RECVERR : IP_RECVERR, 1);
    }
    return switch (dialer.await(bootstrap, this, remote, deadline)) {
      // Connecting sends nothing, so whatever stopped it is on this machine.
      case NettyDialer.Failed(Errno errno, String detail) ->
          none(
              TcpState.NOT_ATTEMPTED,
              errno.mayBeOurRoute() || errno == Errno.EADDRNOTAVAIL
                  ? NettyDialer.NO_ROUTE
                  : detail);
      case NettyDialer.Connected(Channel channel) -> {
        try {
          yield ask(channel, payload, deadline);
        } finally {
          var _ = channel.close();
        }
      }
    };
  }

  private DatagramReply ask(Channel channel, byte[] payload, Deadline deadline) {
    long start = clock.nanoTime();
    var _ =
        channel
            .writeAndFlush(Unpooled.wrappedBuffer(payload))
            .addListener(
                sent -> {
                  if (!sent.isSuccess()) {
                    reply.completeExceptionally(sent.cause());
                  }
                });
    try {
      byte[] octets = reply.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
      return new DatagramReply.Answer(octets, Duration.ofNanos(clock.nanoTime() - start));
    } catch (TimeoutException silent) {
      return none(TcpState.TIMEOUT, "deadline");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return none(TcpState.NOT_ATTEMPTED, "interrupted");
    } catch (ExecutionException failed) {
      Errno errno = Errno.of(failed);
      return none(
          errno.state(),
          errno == Errno.UNKNOWN ? String.valueOf(failed.getMessage()) : errno.name());
    }
  }

  private static DatagramReply none(TcpState state, String detail) {
    return new DatagramReply.None(state, detail);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (message instanceof DatagramPacket packet) {
        reply.complete(ByteBufUtil.getBytes(packet.content()));
      } else if (message instanceof ByteBuf octets) {
        reply.complete(ByteBufUtil.getBytes(octets));
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    reply.completeExceptionally(cause);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    reply.completeExceptionally(new java.nio.channels.ClosedChannelException());
  }
}
