package org.v6ready.wire.dial;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/// The event loops and the channels that go with them: epoll where its library may be loaded
/// without the JVM printing a warning about native access, else the JDK's selector.
record Transport(
    EventLoopGroup loops,
    Class<? extends SocketChannel> stream,
    Class<? extends DatagramChannel> datagram,
    boolean epoll)
    implements AutoCloseable {
  /// What one connection may hold unread in the kernel. Bounded, because epoll drains the kernel's
  /// buffer into ours when the peer has closed, asked or not.
  private static final int RECEIVE_OCTETS = 256 * 1024;

  private static final int READ_OCTETS = 16 * 1024;
  private static final int DATAGRAM_OCTETS = 65_535;

  static Transport open() {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    var names = new DefaultThreadFactory("wire", true);
    if (Transport.class.getModule().isNativeAccessEnabled() && Epoll.isAvailable()) {
      return new Transport(
          new MultiThreadIoEventLoopGroup(threads, names, EpollIoHandler.newFactory()),
          EpollSocketChannel.class,
          EpollDatagramChannel.class,
          true);
    }
    return new Transport(
        new MultiThreadIoEventLoopGroup(threads, names, NioIoHandler.newFactory()),
        NioSocketChannel.class,
        NioDatagramChannel.class,
        false);
  }

  /// A TCP client that reads only when asked to.
  Bootstrap tcp() {
    return new Bootstrap()
        .group(loops)
        .channel(stream)
        .option(ChannelOption.AUTO_READ, false)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.SO_RCVBUF, RECEIVE_OCTETS)
        .option(ChannelOption.RECVBUF_ALLOCATOR, reads(READ_OCTETS, 2))
        // Ours is the deadline; Netty's own timer would answer with an exception of its own.
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 0);
  }

  /// A UDP client.
  Bootstrap udp() {
    return new Bootstrap()
        .group(loops)
        .channel((Class<? extends Channel>) datagram)
        .option(ChannelOption.RECVBUF_ALLOCATOR, reads(DATAGRAM_OCTETS, 1));
  }

  private static FixedRecvByteBufAllocator reads(int octets, int perLoop) {
    var allocator = new FixedRecvByteBufAllocator(octets);
    allocator.maxMessagesPerRead(perLoop);
    return allocator;
  }

  @Override
  public void close() {
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
  }
}
