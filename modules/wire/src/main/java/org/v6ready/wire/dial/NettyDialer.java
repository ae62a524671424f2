package org.v6ready.wire.dial;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv6Address;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.tls.TlsClient;

/// Dials with Netty and waits for it on the caller's thread.
final class NettyDialer implements Dialer {
  private final Transport transport;
  private final WireSettings settings;
  private final Clock clock;
  private final TlsClient tls;
  private final Politeness politeness;
  private final InterfaceBinding binding;

  NettyDialer(Transport transport, WireSettings settings, TlsClient tls) {
    this.transport = transport;
    this.settings = settings;
    this.clock = settings.clock();
    this.tls = tls;
    this.politeness =
        new Politeness(settings.perDestination(), settings.perSecond(), settings.clock());
    this.binding = new InterfaceBinding(settings.interfaceName(), transport.epoll());
  }

  @Override
  public Dialled dial(IpAddress address, int port, Deadline deadline) {
    Instant asked = clock.now();
    if (mapped(address)) {
      return new Dialled.Closed(notAttempted(asked, "ipv4-mapped"));
    }
    Duration allowance = deadline.left();
    if (allowance.isZero()) {
      return new Dialled.Closed(notAttempted(asked, "deadline"));
    }
    if (!politeness.enter(address, deadline)) {
      return new Dialled.Closed(notAttempted(asked, "politeness"));
    }
    // The wait for our turn was our own doing: the attempt still gets all the time it was given.
    Dialled dialled = connect(address, port, Deadline.in(allowance, clock));
    if (dialled instanceof Dialled.Closed) {
      politeness.leave(address);
    }
    return dialled;
  }

  private Dialled connect(IpAddress address, int port, Deadline deadline) {
    Instant at = clock.now();
    long start = clock.nanoTime();
    InetSocketAddress remote = settings.routes().towards(address, port);
    Inbox inbox = new Inbox();
    Outcome outcome = await(transport.tcp(), inbox, remote, deadline);
    Duration took = Duration.ofNanos(clock.nanoTime() - start);
    return switch (outcome) {
      case Connected(Channel channel) ->
          new Dialled.Open(
              new ConnectAttempt(TcpState.OPEN, at, took, ""),
              new TcpConnection(channel, inbox, tls, () -> politeness.leave(address)));
      case Failed(Errno errno, String detail) -> {
        boolean ours = errno.mayBeOurRoute() && !routed(remote);
        yield new Dialled.Closed(
            ours
                ? new ConnectAttempt(TcpState.NOT_ATTEMPTED, at, took, NO_ROUTE)
                : new ConnectAttempt(errno.state(), at, took, detail));
      }
    };
  }

  static final String NO_ROUTE = "no-route";

  /// Connecting a UDP socket only asks the routing table: what fails so never left this machine.
  private boolean routed(InetSocketAddress remote) {
    Deadline soon = Deadline.in(Duration.ofSeconds(1), clock);
    Outcome probe = await(transport.udp(), new ChannelInboundHandlerAdapter(), remote, soon);
    if (probe instanceof Connected(Channel channel)) {
      var _ = channel.close();
      return true;
    }
    return false;
  }

  /// Connects and waits; a channel that opens after the deadline, or after an interruption, is closed.
  Outcome await(
      Bootstrap bootstrap, ChannelHandler handler, InetSocketAddress remote, Deadline deadline) {
    bootstrap.handler(
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            binding.apply(channel);
            channel.pipeline().addLast(handler);
          }
        });
    try {
      var local = binding.local(remote);
      ChannelFuture future =
          local.isPresent() ? bootstrap.connect(remote, local.get()) : bootstrap.connect(remote);
      return await(future, deadline);
    } catch (SocketException unbound) {
      return Failed.with(unbound);
    }
  }

  private static Outcome await(ChannelFuture future, Deadline deadline) {
    try {
      if (!future.await(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        var _ = future.channel().close();
        return new Failed(Errno.ETIMEDOUT, "deadline");
      }
      Throwable cause = future.cause();
      return cause == null ? new Connected(future.channel()) : Failed.with(cause);
    } catch (InterruptedException interrupted) {
      var _ = future.channel().close();
      Thread.currentThread().interrupt();
      return new Failed(Errno.UNKNOWN, "interrupted");
    }
  }

  @Override
  public DatagramReply exchange(IpAddress address, int port, byte[] payload, Deadline deadline) {
    if (mapped(address)) {
      return new DatagramReply.None(TcpState.NOT_ATTEMPTED, "ipv4-mapped");
    }
    InetSocketAddress remote = settings.routes().towards(address, port);
    return new DatagramExchange(this, transport, clock).run(remote, payload, deadline);
  }

  /// Java would dial the IPv4 address inside, and call it IPv6.
  private static boolean mapped(IpAddress address) {
    return address instanceof Ipv6Address(long high, long low) && high == 0 && low >>> 32 == 0xffff;
  }

  private static ConnectAttempt notAttempted(Instant at, String detail) {
    return new ConnectAttempt(TcpState.NOT_ATTEMPTED, at, Duration.ZERO, detail);
  }

  /// How a connect call ended.
  sealed interface Outcome {}

  record Connected(Channel channel) implements Outcome {}

  record Failed(Errno errno, String detail) implements Outcome {
    static Failed with(Throwable cause) {
      Errno errno = Errno.of(cause);
      return new Failed(
          errno, errno == Errno.UNKNOWN ? String.valueOf(cause.getMessage()) : errno.name());
    }
  }
}
