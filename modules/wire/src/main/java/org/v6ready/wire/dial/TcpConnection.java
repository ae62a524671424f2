package org.v6ready.wire.dial;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.tls.TlsClient;

/// A Netty channel seen as blocking calls.
final class TcpConnection implements Connection {
  private final Channel channel;
  private final Inbox inbox;
  private final TlsClient tls;
  private final Runnable onClose;
  private final AtomicBoolean closed = new AtomicBoolean();

  TcpConnection(Channel channel, Inbox inbox, TlsClient tls, Runnable onClose) {
    this.channel = channel;
    this.inbox = inbox;
    this.tls = tls;
    this.onClose = onClose;
  }

  @Override
  public boolean write(byte[] octets, Deadline deadline) {
    ChannelFuture written = channel.writeAndFlush(Unpooled.wrappedBuffer(octets));
    try {
      return written.await(deadline.left().toNanos(), TimeUnit.NANOSECONDS) && written.isSuccess();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public Received read(int maxOctets, Deadline deadline) {
    return inbox.take(channel, maxOctets, deadline);
  }

  @Override
  public TlsFacts startTls(String serverName, List<String> alpn, Deadline deadline) {
    boolean spokeFirst = inbox.clear();
    TlsFacts facts = tls.handshake(channel, serverName, alpn, deadline);
    // Whoever talks before our ClientHello and hangs up does not speak TLS. What a failed handshake
    // leaves in the inbox came before TLS stood in front of it, so it is that talk too.
    return facts.state() == TlsState.HANDSHAKE_FAILED && (spokeFirst || inbox.clear())
        ? TlsClient.notTls(facts)
        : facts;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      inbox.discard();
      var _ = channel.close();
      onClose.run();
    }
  }
}
