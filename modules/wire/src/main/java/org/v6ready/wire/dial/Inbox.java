package org.v6ready.wire.dial;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.v6ready.wire.Deadline;

/// Hands what the event loop reads to the thread that waits for it. Nothing is read from the socket
/// until somebody waits, so a peer that sends without end fills its own window and not our memory.
final class Inbox extends ChannelInboundHandlerAdapter {
  private final Lock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final ArrayDeque<ByteBuf> unread = new ArrayDeque<>();
  private @Nullable Received end;
  private boolean discarded;

  /// The next octets, at most `maxOctets`, or how the stream ended.
  Received take(Channel channel, int maxOctets, Deadline deadline) {
    lock.lock();
    try {
      while (unread.isEmpty()) {
        if (end != null) {
          return end;
        }
        long left = deadline.left().toNanos();
        if (left == 0) {
          return new Received.Silent();
        }
        channel.read();
        if (unread.isEmpty() && end == null) {
          var _ = arrived.awaitNanos(Math.min(left, TimeUnit.HOURS.toNanos(1)));
        }
      }
      return new Received.Octets(first(maxOctets));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Received.Silent();
    } finally {
      lock.unlock();
    }
  }

  private byte[] first(int maxOctets) {
    ByteBuf head = unread.getFirst();
    byte[] octets = new byte[Math.min(maxOctets, head.readableBytes())];
    head.readBytes(octets);
    if (!head.isReadable()) {
      unread.removeFirst().release();
    }
    return octets;
  }

  /// Drops what has arrived: before TLS starts, plaintext left over is an injection
  /// (CVE-2011-0411). Whether there was any.
  boolean clear() {
    lock.lock();
    try {
      boolean any = !unread.isEmpty();
      unread.forEach(ByteBuf::release);
      unread.clear();
      return any;
    } finally {
      lock.unlock();
    }
  }

  /// Drops what has arrived and what will.
  void discard() {
    lock.lock();
    try {
      discarded = true;
      var _ = clear();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    lock.lock();
    try {
      if (!discarded && message instanceof ByteBuf octets && octets.isReadable()) {
        unread.add(octets);
        arrived.signalAll();
      } else {
        ReferenceCountUtil.release(message);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    end(new Received.Closed());
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Errno errno = Errno.of(cause);
    end(
        new Received.Broken(
            errno == Errno.UNKNOWN ? String.valueOf(cause.getMessage()) : errno.name()));
    var _ = context.close();
  }

  private void end(Received how) {
    lock.lock();
    try {
      if (end == null) {
        end = how;
      }
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
