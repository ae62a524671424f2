package org.v6ready.wire.inlet;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.unix.IntegerUnixChannelOption;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.v6ready.model.address.IpAddress;

/// Listening UDP sockets. All datagrams are handed to one receiver on one thread, one after another, so
/// that the receiver needs no locks; it must be quick, because the kernel keeps what it has no time for
/// only as long as its buffer lasts.
public final class DatagramInlet implements AutoCloseable {
  private static final int LARGEST = 65_535;
  private static final int BATCH = 16;

  /// Jumbo frames hold no more.
  private static final int PAYLOAD = 9_216;
  private static final int BUFFER_OCTETS = 32 << 20;

  /// Lets root have a larger buffer than `net.core.rmem_max`.
  private static final ChannelOption<Integer> SO_RCVBUFFORCE =
      new IntegerUnixChannelOption("SO_RCVBUFFORCE", 1, 33);

  private final EventLoopGroup loop;
  private final boolean epoll;
  private final Receiver receiver;
  private final List<Channel> channels = new ArrayList<>();

  private DatagramInlet(EventLoopGroup loop, boolean epoll, Receiver receiver) {
    this.loop = loop;
    this.epoll = epoll;
    this.receiver = receiver;
  }

  /// Takes one datagram; the buffer is valid during the call only and holds the payload from 0 to its
  /// limit. What it throws is a bug and goes to the thread's handler.
  public interface Receiver {
    void datagram(IpAddress source, int port, ByteBuffer payload);
  }

  /// Starts the thread; nothing is bound yet.
  public static DatagramInlet open(Receiver receiver) {
    var names = new DefaultThreadFactory("inlet", true);
    boolean epoll = DatagramInlet.class.getModule().isNativeAccessEnabled() && Epoll.isAvailable();
    var handler = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    return new DatagramInlet(new MultiThreadIoEventLoopGroup(1, names, handler), epoll, receiver);
  }

  /// Binds one more socket and says at which port, which is chosen when `port` is 0. `::` takes both
  /// families. `IOException` when the address is not ours or the port is taken.
  public int bind(IpAddress address, int port) throws IOException {
    Class<? extends DatagramChannel> type = epoll ? EpollDatagramChannel.class : NioDatagramChannel.class;
    Bootstrap bootstrap =
        new Bootstrap()
            .group(loop)
            .channel((Class<? extends Channel>) type)
            .option(ChannelOption.SO_RCVBUF, BUFFER_OCTETS)
            .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(epoll ? PAYLOAD * BATCH : LARGEST))
            .handler(new Handler());
    if (epoll) {
      // Several datagrams for one system call (recvmmsg).
      bootstrap.option(EpollChannelOption.MAX_DATAGRAM_PAYLOAD_SIZE, PAYLOAD);
    }
    var bound = bootstrap.bind(new InetSocketAddress(inet(address), port)).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException(String.valueOf(bound.cause().getMessage()), bound.cause());
    }
    Channel channel = bound.channel();
    if (epoll) {
      enlarge(channel);
    }
    channels.add(channel);
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  private static void enlarge(Channel channel) {
    try {
      channel.config().setOption(SO_RCVBUFFORCE, BUFFER_OCTETS);
    } catch (ChannelException notRoot) {
      // The system's limit holds; what overflows shows as loss in the exporters' numbering.
      return;
    }
  }

  private static InetAddress inet(IpAddress address) throws UnknownHostException {
    return InetAddress.getByAddress(address.octets());
  }

  private final class Handler extends SimpleChannelInboundHandler<DatagramPacket> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
      ByteBuf content = packet.content();
      InetSocketAddress sender = packet.sender();
      receiver.datagram(
          IpAddress.ofOctets(sender.getAddress().getAddress()),
          sender.getPort(),
          content.nioBuffer(content.readerIndex(), content.readableBytes()).slice());
    }
  }

  @Override
  public void close() {
    channels.forEach(channel -> channel.close().awaitUninterruptibly());
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
  }
}
